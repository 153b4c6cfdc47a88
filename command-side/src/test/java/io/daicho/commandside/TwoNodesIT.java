package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.department.DepartmentDirectory;
import io.daicho.department.RegisterDepartment;
import io.daicho.department.RenameDepartment;
import io.daicho.events.Category;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.Outcome;
import io.daicho.events.Provenance;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StoredEvent;
import io.daicho.log.TestMongo;
import io.daicho.measure.RecordYearResult;
import io.daicho.measure.RegisterMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class TwoNodesIT {

    private static final String URI = TestMongo.freshUri();
    private static final List<ConfigurableApplicationContext> NODES =
            List.of(Nodes.start("one", URI), Nodes.start("two", URI));

    private static final DepartmentName DEPARTMENT = DepartmentName.parse("政策企画局外務部");
    private static final DepartmentId DEPARTMENT_ID = DepartmentId.of(DEPARTMENT);

    @AfterAll
    static void stop() {
        NODES.forEach(ConfigurableApplicationContext::close);
    }

    private static CommandResult execute(int node, Object command, String id, OptionalLong version) {
        return NODES.get(node)
                .getBean(CommandExecutor.class)
                .execute(command, new CommandContext(id, new Provenance("node " + node, null, null), version));
    }

    private static MeasureId aMeasure(String title) {
        var id = MeasureId.of(title, DEPARTMENT_ID, null, 1);
        var description = new MeasureDescription(title, "", new Category(1, "大会の成功"), new Subcategory("ア", "準備"));
        execute(
                0,
                new RegisterMeasure(
                        id, description, new DepartmentRef(DEPARTMENT_ID, DEPARTMENT.full()), List.of(), null, 1),
                "register " + id,
                OptionalLong.empty());
        return id;
    }

    private static RecordYearResult result(MeasureId id, int year) {
        return new RecordYearResult(
                id, new YearResult(new FiscalYear(year), Outcome.RECORDED, "開催", List.of(), List.of()));
    }

    private static List<StoredEvent> stream(MeasureId id) {
        return NODES.getFirst().getBean(MongoEventLog.class).readStream(id.toString(), 0);
    }

    @Test
    void writersOnBothNodesAllGetTheirTurn() throws Exception {
        MeasureId id = aMeasure("一");
        List<CommandResult> results = atOnce(IntStream.range(0, 12)
                .<Callable<CommandResult>>mapToObj(
                        i -> () -> execute(i % 2, result(id, 2000 + i), "turn-" + i, OptionalLong.empty()))
                .toList());
        assertThat(results).extracting(CommandResult::changed).containsOnly(true);
        assertThat(results)
                .extracting(CommandResult::version)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(stream(id)).hasSize(13);
    }

    @Test
    void aCommandRepeatedOnTheOtherNodeIsAnsweredWithItsFirstOutcome() {
        MeasureId id = aMeasure("二");
        CommandResult first = execute(0, result(id, 2020), "repeat", OptionalLong.of(0));
        assertThat(execute(1, result(id, 2020), "repeat", OptionalLong.of(0))).isEqualTo(first);
        assertThatThrownBy(() -> execute(1, result(id, 2021), "repeat", OptionalLong.empty()))
                .isInstanceOf(IdempotencyKeyReused.class);
        assertThat(stream(id)).hasSize(2);
    }

    @Test
    void oneCommandSentToBothNodesAtOnceIsExecutedOnce() throws Exception {
        MeasureId id = aMeasure("三");
        List<CommandResult> results = atOnce(IntStream.range(0, 8)
                .<Callable<CommandResult>>mapToObj(
                        i -> () -> execute(i % 2, result(id, 2020), "both", OptionalLong.empty()))
                .toList());
        assertThat(results).containsOnly(results.getFirst());
        assertThat(stream(id)).hasSize(2);
    }

    @Test
    void ofWritersOnOneVersionOneWinsWhicheverNodeTheyAskFor() throws Exception {
        MeasureId id = aMeasure("四");
        List<Object> outcomes = atOnce(IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(i -> () -> {
                    try {
                        return execute(i % 2, result(id, 2000 + i), "version-" + i, OptionalLong.of(0));
                    } catch (VersionMismatch mismatch) {
                        return mismatch;
                    }
                })
                .toList());
        assertThat(outcomes).filteredOn(CommandResult.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(VersionMismatch.class::isInstance).hasSize(7);
        assertThat(stream(id)).hasSize(2);
    }

    @Test
    void aNameGivenOnOneNodeIsKnownOnTheOther() {
        var first = DepartmentName.parse("青少年局");
        var second = DepartmentName.parse("若者局");
        var id = DepartmentId.of(first);
        execute(0, new RegisterDepartment(id, first, null, List.of()), "names-1", OptionalLong.empty());
        execute(0, new RenameDepartment(id, second, LocalDate.of(2022, 4, 1)), "names-2", OptionalLong.empty());
        for (ConfigurableApplicationContext node : NODES) {
            var directory = node.getBean(DepartmentDirectory.class);
            assertThat(directory.find(second)).contains(id);
            assertThat(directory.find(first)).contains(id);
            assertThat(directory.find(DepartmentName.parse("無名局"))).isEmpty();
            assertThat(directory.isRegistered(id)).isTrue();
            assertThat(directory.isRegistered(DepartmentId.of(second))).isFalse();
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(tasks.stream()
                            .<Callable<T>>map(task -> () -> {
                                start.await();
                                return task.call();
                            })
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
