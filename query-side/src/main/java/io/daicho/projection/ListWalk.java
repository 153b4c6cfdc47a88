package io.daicho.projection;

import io.daicho.projection.RowList.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Walks lists and the rows of their members page by page: reads the rows shown, and as many as a filter turns down. */
public final class ListWalk<T> {

    private static final int AHEAD = 100;

    /** What a walk keeps: a row as member of the list with this index. */
    public interface Filter<T> {
        boolean keeps(int list, T row);
    }

    private final RowReader rows;
    private final Function<String, RowKey<T>> keyOfMember;

    public ListWalk(RowReader rows, Function<String, RowKey<T>> keyOfMember) {
        this.rows = rows;
        this.keyOfMember = keyOfMember;
    }

    /** A page of one list, all members kept. */
    public PlacedPage<T> page(RowList list, Place start, int limit) {
        return page(List.of(list), start, limit, (index, row) -> true);
    }

    /** A page of the lists one after the other, filtered. */
    public PlacedPage<T> page(List<RowList> lists, Place start, int limit, Filter<T> filter) {
        var items = new ArrayList<T>(Math.min(limit, AHEAD));
        for (int index = start.list(); index < lists.size(); index++) {
            int slot = index == start.list() ? start.slot() : 0;
            List<Member> members;
            int ahead;
            do {
                ahead = Math.min(AHEAD, limit - items.size() + 1);
                members = lists.get(index).read(rows, slot, ahead);
                Map<RowKey<T>, T> found = rows.findAll(members.stream()
                        .map(member -> keyOfMember.apply(member.id()))
                        .toList());
                for (Member member : members) {
                    T row = row(found, member);
                    slot = member.place() + 1;
                    if (!filter.keeps(index, row)) {
                        continue;
                    }
                    if (items.size() == limit) {
                        return new PlacedPage<>(items, new Place(index, member.place()));
                    }
                    items.add(row);
                }
            } while (members.size() == ahead);
        }
        return new PlacedPage<>(items, null);
    }

    private T row(Map<RowKey<T>, T> found, Member member) {
        T row = found.get(keyOfMember.apply(member.id()));
        if (row == null) {
            throw new IllegalStateException("a list names a row that does not exist: " + member);
        }
        return row;
    }
}
