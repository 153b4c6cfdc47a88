package io.daicho.view.department;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.DepartmentEvent;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.projection.Place;
import io.daicho.projection.PositionedEvent;
import io.daicho.projection.ProjectionHarness;
import io.daicho.view.department.Responsible.NamedOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was responsible on a day, as the ledger knew at a position: the two times of a reorganisation. */
class ResponsibleOnTest {

    private static final LocalDate REFORM = LocalDate.of(2022, 4, 1);
    private static final LocalDate BEFORE = REFORM.minusDays(1);

    private final DepartmentId culture = id(1);
    private final DepartmentId games = id(2);
    private final DepartmentId safety = id(3);
    private final DepartmentId united = id(4);
    private final List<PositionedEvent> events = new ArrayList<>();

    private static DepartmentId id(int number) {
        return new DepartmentId(new UUID(0, number));
    }

    private static DepartmentName named(String bureau) {
        return new DepartmentName(bureau, null);
    }

    private void happened(DepartmentEvent event) {
        String stream = event.departmentId().toString();
        long seq = events.stream().filter(one -> one.stream().equals(stream)).count();
        events.add(new PositionedEvent(events.size() + 1L, Instant.EPOCH, stream, seq, "tester", event));
    }

    private void registered(DepartmentId id, String name, @Nullable LocalDate since, DepartmentId... predecessors) {
        happened(new DepartmentRegistered(id, named(name), since, List.of(predecessors)));
    }

    private DepartmentQueries queries() {
        var harness = new ProjectionHarness(new DepartmentProjection());
        harness.apply(events, new Random(1));
        return new DepartmentQueries(harness.readModel());
    }

    private Responsible responsible(DepartmentId id, LocalDate day, long position) {
        return queries().responsible(id, day, position).orElseThrow();
    }

    private List<String> names(DepartmentId id, LocalDate day) {
        return responsible(id, day, events.size()).departments().stream()
                .map(NamedOn::name)
                .toList();
    }

    private List<String> existing(LocalDate day, @Nullable String bureau, long position) {
        return queries().departmentsOn(day, bureau, position, Place.START, 100).items().stream()
                .map(DepartmentSummary::name)
                .toList();
    }

    private void threeBecomeOne() {
        registered(culture, "生活文化局", null);
        registered(games, "オリンピック・パラリンピック準備局", LocalDate.of(2014, 1, 1));
        registered(safety, "都民安全推進本部", LocalDate.of(2019, 4, 1));
        registered(united, "生活文化スポーツ局", REFORM, culture, games, safety);
        happened(new DepartmentsMerged(united, List.of(culture, games, safety), REFORM));
    }

    @Test
    void beforeAMergerThePredecessorsAreResponsible() {
        threeBecomeOne();

        assertThat(responsible(united, BEFORE, 5).existed()).isFalse();
        assertThat(names(united, BEFORE)).containsExactlyInAnyOrder("生活文化局", "オリンピック・パラリンピック準備局", "都民安全推進本部");
        assertThat(existing(BEFORE, null, 5)).hasSize(3).doesNotContain("生活文化スポーツ局");
    }

    @Test
    void fromAMergerOnTheSuccessorIsResponsibleForItsPredecessors() {
        threeBecomeOne();

        assertThat(names(games, REFORM)).containsExactly("生活文化スポーツ局");
        assertThat(responsible(games, REFORM, 5).existed()).isFalse();
        assertThat(responsible(united, REFORM, 5).existed()).isTrue();
        assertThat(existing(REFORM, null, 5)).containsExactly("生活文化スポーツ局");
    }

    @Test
    void aPredecessorThatDidNotExistYetIsLeftOut() {
        threeBecomeOne();

        assertThat(names(united, LocalDate.of(2018, 4, 1))).containsExactlyInAnyOrder("生活文化局", "オリンピック・パラリンピック準備局");
    }

    @Test
    void aReaderBeforeTheMergerWasRecordedKnowsNothingOfIt() {
        threeBecomeOne();

        assertThat(responsible(games, REFORM, 3).departments())
                .extracting(NamedOn::id)
                .containsExactly(games);
        assertThat(existing(REFORM, null, 3)).hasSize(3);
        assertThat(queries().responsible(united, REFORM, 3)).isEmpty();
    }

    @Test
    void aRenamedDepartmentBearsEachNameInItsTime() {
        registered(games, "オリンピック・パラリンピック準備局", LocalDate.of(2014, 1, 1));
        happened(new DepartmentRenamed(games, named("スポーツ局"), REFORM));

        assertThat(names(games, BEFORE)).containsExactly("オリンピック・パラリンピック準備局");
        assertThat(names(games, REFORM)).containsExactly("スポーツ局");
        assertThat(names(games, LocalDate.of(2013, 12, 31))).isEmpty();
        assertThat(responsible(games, REFORM, 1).departments().getFirst().name())
                .isEqualTo("オリンピック・パラリンピック準備局");
    }

    @Test
    void aNameLearntLateTakesItsPlaceByItsDay() {
        registered(games, "古い局", LocalDate.of(2010, 4, 1));
        happened(new DepartmentRenamed(games, named("新しい局"), REFORM));
        happened(new DepartmentRenamed(games, named("間の局"), LocalDate.of(2015, 4, 1)));

        assertThat(names(games, LocalDate.of(2014, 1, 1))).containsExactly("古い局");
        assertThat(names(games, BEFORE)).containsExactly("間の局");
        assertThat(names(games, REFORM)).containsExactly("新しい局");
    }

    @Test
    void ofTwoNamesFromTheSameDayTheOneLearntLastHolds() {
        registered(games, "誤りの局", REFORM);
        happened(new DepartmentRenamed(games, named("正しい局"), REFORM));

        assertThat(names(games, REFORM)).containsExactly("正しい局");
    }

    @Test
    void aSplitLeavesThePredecessorBesideTheNewOne() {
        registered(culture, "生活文化スポーツ局", null);
        registered(games, "スポーツ推進本部", LocalDate.of(2024, 4, 1), culture);

        assertThat(names(games, LocalDate.of(2024, 3, 31))).containsExactly("生活文化スポーツ局");
        assertThat(names(games, LocalDate.of(2024, 4, 1))).containsExactly("スポーツ推進本部");
        assertThat(names(culture, LocalDate.of(2024, 4, 1))).containsExactly("生活文化スポーツ局");
        assertThat(existing(LocalDate.of(2024, 4, 1), null, 2)).containsExactlyInAnyOrder("生活文化スポーツ局", "スポーツ推進本部");
    }

    @Test
    void chainsOfMergersAreFollowedToTheEnd() {
        threeBecomeOne();
        DepartmentId next = id(5);
        LocalDate later = LocalDate.of(2030, 4, 1);
        registered(next, "未来局", later, united);
        happened(new DepartmentsMerged(next, List.of(united), later));

        assertThat(names(safety, later)).containsExactly("未来局");
        assertThat(names(next, BEFORE)).hasSize(3);
        assertThat(names(next, REFORM)).containsExactly("生活文化スポーツ局");
    }

    @Test
    void departmentsThatWentIntoEachOtherDoNotKeepTheReaderGoingRound() {
        registered(culture, "甲局", REFORM);
        registered(games, "乙局", REFORM);
        happened(new DepartmentsMerged(culture, List.of(games), REFORM));
        happened(new DepartmentsMerged(games, List.of(culture), REFORM));

        assertThat(names(culture, REFORM)).isEmpty();
        assertThat(names(culture, BEFORE)).isEmpty();
    }

    @Test
    void aBureauIsTheOneOfTheDay() {
        registered(games, "準備局", LocalDate.of(2014, 1, 1));
        happened(new DepartmentRenamed(games, named("スポーツ局"), REFORM));

        assertThat(existing(BEFORE, "準備局", 2)).containsExactly("準備局");
        assertThat(existing(REFORM, "準備局", 2)).isEmpty();
        assertThat(existing(REFORM, "スポーツ局", 2)).containsExactly("スポーツ局");
    }
}
