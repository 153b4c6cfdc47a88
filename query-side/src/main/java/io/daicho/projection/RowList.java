package io.daicho.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list of members, kept in rows: a member keeps its place while others come and go, a place left is used again. Adding
 * or removing one rewrites two small rows; reading some costs the chunks they stand in.
 */
public record RowList(String name) {

    /** The kinds of row that a projection with lists must name among its own. */
    public static final List<RowKind<?>> KINDS = List.of(Kinds.HEAD, Kinds.CHUNK);

    private static final class Kinds {
        static final RowKind<ListHead> HEAD = new RowKind<>("list", ListHead.class);
        static final RowKind<ListChunk> CHUNK = new RowKind<>("chunk", ListChunk.class);
    }

    /** A member and the place it stands at. */
    public record Member(int place, String id) {}

    /**
     * The list of a name.
     *
     * @param parts of its name, unique in the projection
     */
    public static RowList of(Object... parts) {
        return new RowList(List.of(parts).stream().map(Object::toString).collect(Collectors.joining(":")));
    }

    /**
     * Enters a member at the place left last, or at the end.
     *
     * @return its place, which the caller keeps to remove it later
     */
    public int add(RowWriter rows, String member) {
        if (member.isEmpty() || ListChunk.isHole(member)) {
            throw new IllegalArgumentException("not a list member: " + member);
        }
        ListHead head = head(rows);
        if (head.hole() == ListHead.NO_HOLE) {
            int place = head.slots();
            write(rows, place, member);
            rows.put(headKey(), new ListHead(head.size() + 1, place + 1, ListHead.NO_HOLE));
            return place;
        }
        int place = head.hole();
        int nextHole = chunk(rows, place).freedBefore(place % ListChunk.SIZE);
        write(rows, place, member);
        rows.put(headKey(), new ListHead(head.size() + 1, head.slots(), nextHole));
        return place;
    }

    /**
     * Leaves the member's place free.
     *
     * @throws IllegalStateException if the member does not stand at that place
     */
    public void remove(RowWriter rows, Member member) {
        String found = chunk(rows, member.place()).places().get(member.place() % ListChunk.SIZE);
        if (!found.equals(member.id())) {
            throw new IllegalStateException(
                    "list " + name + " has " + found + " at place " + member.place() + ", not " + member.id());
        }
        ListHead head = head(rows);
        write(rows, member.place(), ListChunk.hole(head.hole()));
        rows.put(headKey(), new ListHead(head.size() - 1, head.slots(), member.place()));
    }

    public int size(RowReader rows) {
        return head(rows).size();
    }

    /** Sizes of several lists, read in one round. */
    public static Map<RowList, Integer> sizes(RowReader rows, Collection<RowList> lists) {
        Map<RowKey<ListHead>, ListHead> heads =
                rows.findAll(lists.stream().map(RowList::headKey).toList());
        var sizes = new LinkedHashMap<RowList, Integer>();
        lists.forEach(list -> sizes.put(
                list, heads.getOrDefault(list.headKey(), ListHead.EMPTY).size()));
        return sizes;
    }

    /**
     * Members in the order of their places.
     *
     * @param from first place to look at
     * @param limit how many members at most; fewer are answered only at the end of the list
     */
    public List<Member> read(RowReader rows, int from, int limit) {
        ListHead head = head(rows);
        var members = new ArrayList<Member>();
        int next = from;
        while (next < head.slots() && members.size() < limit) {
            int end = (int) Math.min(head.slots(), (long) next + limit - members.size());
            readPlaces(rows, next, end, members);
            next = end;
        }
        return members;
    }

    /** Every member; for lists known to be short. */
    public List<Member> all(RowReader rows) {
        return read(rows, 0, Integer.MAX_VALUE);
    }

    private void readPlaces(RowReader rows, int from, int end, List<Member> members) {
        var keys = new LinkedHashMap<Integer, RowKey<ListChunk>>();
        IntStream.range(from, end)
                .forEach(place -> keys.computeIfAbsent(place / ListChunk.SIZE, absent -> chunkKey(place)));
        Map<RowKey<ListChunk>, ListChunk> chunks = rows.findAll(keys.values());
        for (int place = from; place < end; place++) {
            ListChunk chunk = chunks.get(chunkKey(place));
            if (chunk == null) {
                throw new IllegalStateException("list " + name + " has no chunk for place " + place);
            }
            String entry = chunk.places().get(place % ListChunk.SIZE);
            if (!ListChunk.isHole(entry)) {
                members.add(new Member(place, entry));
            }
        }
    }

    private ListHead head(RowReader rows) {
        return rows.find(headKey()).orElse(ListHead.EMPTY);
    }

    private ListChunk chunk(RowReader rows, int place) {
        return rows.find(chunkKey(place)).orElse(new ListChunk(List.of()));
    }

    private void write(RowWriter rows, int place, String entry) {
        rows.put(chunkKey(place), chunk(rows, place).with(place % ListChunk.SIZE, entry));
    }

    private RowKey<ListHead> headKey() {
        return Kinds.HEAD.key(name);
    }

    private RowKey<ListChunk> chunkKey(int place) {
        return Kinds.CHUNK.key(name, place / ListChunk.SIZE);
    }
}
