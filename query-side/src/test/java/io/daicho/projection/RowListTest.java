package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.projection.RowList.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowListTest {

    private final MapRowStore store = new MapRowStore();
    private final BatchRows rows = new BatchRows(new VersionSearch(store), RecentRows.ofKnownRows(), 0);
    private final RowList list = RowList.of("numbers");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void membersKeepTheirPlacesThroughRandomChangesAndReadAtEveryPositionAsTheyStoodThen(long seed) {
        var random = new Random(seed);
        Map<String, Integer> places = new LinkedHashMap<>();
        List<List<String>> states = new ArrayList<>();
        states.add(List.of());
        for (int position = 1; position <= 150; position++) {
            rows.moveTo(position);
            if (places.isEmpty() || random.nextInt(5) < 3) {
                String member = "m" + position;
                places.put(member, list.add(rows, member));
            } else {
                var standing = new ArrayList<>(places.keySet());
                String member = standing.get(random.nextInt(standing.size()));
                int place = Objects.requireNonNull(places.remove(member));
                list.remove(rows, new Member(place, member));
            }
            states.add(places.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList());
        }
        store.writeSuperseded(rows.superseded());
        store.writeNewest(rows.newest());

        for (int position = 0; position <= 150; position++) {
            var reader = new RowsAt(new VersionSearch(store), position);
            List<String> expected = states.get(position);
            assertThat(list.size(reader)).isEqualTo(expected.size());
            assertThat(readInPages(reader, 1 + random.nextInt(40))).isEqualTo(expected);
        }
    }

    private List<String> readInPages(RowReader reader, int limit) {
        var ids = new ArrayList<String>();
        int from = 0;
        while (true) {
            List<Member> page = list.read(reader, from, limit);
            page.forEach(member -> ids.add(member.id()));
            if (page.size() < limit) {
                return ids;
            }
            from = page.getLast().place() + 1;
        }
    }

    @Test
    void aPlaceLeftIsUsedAgainBeforeTheListGrows() {
        rows.moveTo(1);
        for (int i = 0; i < 20; i++) {
            list.add(rows, "m" + i);
        }
        list.remove(rows, new Member(3, "m3"));
        list.remove(rows, new Member(17, "m17"));

        assertThat(list.add(rows, "a")).isEqualTo(17);
        assertThat(list.add(rows, "b")).isEqualTo(3);
        assertThat(list.add(rows, "c")).isEqualTo(20);
    }

    @Test
    void aMemberThatStandsElsewhereIsNotRemoved() {
        rows.moveTo(1);
        list.add(rows, "m");

        assertThatThrownBy(() -> list.remove(rows, new Member(0, "other")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("other");
    }

    @Test
    void membershipsEnterAndLeaveListsAndKeepTheirPlaceInTheRest() {
        rows.moveTo(1);
        new RowList("a").add(rows, "first");
        Memberships before = Memberships.NONE.moved(rows, "m", new TreeSet<>(List.of("a", "b")));
        Memberships after = before.moved(rows, "m", new TreeSet<>(List.of("a", "c")));

        assertThat(after.places()).containsExactly(Map.entry("a", 1), Map.entry("c", 0));
        assertThat(new RowList("b").size(rows)).isZero();
        assertThat(new RowList("c").read(rows, 0, 10)).containsExactly(new Member(0, "m"));
    }
}
