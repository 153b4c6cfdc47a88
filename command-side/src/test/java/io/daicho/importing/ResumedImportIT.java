package io.daicho.importing;

import static io.daicho.importing.ImportNode.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.commandside.CommandContext;
import io.daicho.commandside.CommandExecutor;
import io.daicho.department.RegisterDepartment;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.log.StoredEvent;
import io.daicho.log.TestMongo;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResumedImportIT {

    private static byte[] table(int rows) {
        var table = new CsvText();
        for (int i = 1; i <= rows; i++) {
            table.row(
                    "department",
                    "環境局第" + (i % 7) + "部",
                    "covid_marks",
                    Integer.toString(i % 3),
                    "partner_cities",
                    i % 5 == 0 ? "パリ市" : "");
        }
        return table.bytes();
    }

    /** Lets so many commands through and then fails for good, as a process does that is about to die. */
    private static UnaryOperator<CommandExecutor> dyingAfter(int commands) {
        var left = new AtomicInteger(commands);
        return real -> (command, context) -> {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("the process is gone");
            }
            return real.execute(command, context);
        };
    }

    @Test
    void anotherNodeGoesOnWhereOneDiedAndNothingIsRepeatedOrLost() {
        byte[] table = table(300);
        int whole;
        try (ImportNode undisturbed = ImportNode.on(TestMongo.freshUri())) {
            whole = undisturbed.imported(table, "?name=t").path("events").intValue();
            assertThat(undisturbed.stored()).hasSize(whole);
        }
        String database = TestMongo.freshUri();
        String id;
        int before;
        try (ImportNode first = ImportNode.on(database, dyingAfter(777))) {
            id = json(first.post(table, "?name=t")).path("id").stringValue();
            awaitAttempt(first, id);
            before = first.stored().size();
            assertThat(before).isBetween(700, 777);
            assertThat(json(first.get("/api/imports/" + id)).path("state").stringValue())
                    .isEqualTo("RUNNING");
        }
        try (ImportNode second = ImportNode.on(database)) {
            JsonNode state = second.ended(id);
            assertThat(state.path("state").stringValue()).isEqualTo("COMPLETED");
            assertThat(second.stored())
                    .hasSize(whole)
                    .extracting(StoredEvent::command)
                    .doesNotHaveDuplicates();
            assertThat(state.path("events").intValue()).isEqualTo(whole);
            assertThat(state.path("rows").path("accepted").intValue()).isEqualTo(300);
            List<JsonNode> rows = second.rows(id, "");
            assertThat(rows).hasSize(300);
            assertThat(rows.stream()
                            .mapToInt(row -> row.path("events").intValue())
                            .sum())
                    .isEqualTo(whole);
        }
    }

    private static void awaitAttempt(ImportNode node, String id) {
        // the first batch is saved, the second cut off: its rows are in the log without an outcome
        while (json(node.get("/api/imports/" + id)).path("rows").path("read").intValue() < 128
                || node.stored().size() < 700) {
            ImportNode.pause();
        }
    }

    @Test
    void nodeThatStopsGivesItsImportBack() {
        String database = TestMongo.freshUri();
        String id;
        try (ImportNode first = ImportNode.on(database)) {
            id = json(first.post(table(400), "?name=t")).path("id").stringValue();
            while (first.stored().size() < 100) {
                ImportNode.pause();
            }
        }
        try (ImportNode second = ImportNode.on(database)) {
            JsonNode state = second.ended(id);
            assertThat(state.path("rows").path("accepted").intValue()).isEqualTo(400);
            assertThat(state.path("events").intValue())
                    .isEqualTo(second.stored().size());
        }
    }

    @Test
    void twoNodesShareTheWorkAndNeverDoItTwice() {
        String database = TestMongo.freshUri();
        try (ImportNode one = ImportNode.on(database);
                ImportNode two = ImportNode.on(database)) {
            List<String> ids = List.of(
                    json(one.post(table(60), "?name=a")).path("id").stringValue(),
                    json(two.post(table(90), "?name=b")).path("id").stringValue(),
                    json(one.post(table(60), "?name=c")).path("id").stringValue());
            ids.forEach(
                    id -> assertThat(two.ended(id).path("state").stringValue()).isEqualTo("COMPLETED"));
            assertThat(one.stored()).extracting(StoredEvent::command).doesNotHaveDuplicates();
            assertThat(two.imported(table(90), "?name=d").path("events").intValue())
                    .isZero();
        }
    }

    @Test
    void importThatKeepsFailingIsGivenUpSayingWhy() {
        try (ImportNode node = ImportNode.on(TestMongo.freshUri(), dyingAfter(0))) {
            String id = json(node.post(table(3), "")).path("id").stringValue();
            JsonNode state = node.ended(id);
            assertThat(state.path("state").stringValue()).isEqualTo("FAILED");
            assertThat(state.path("problem").path("type").stringValue()).isEqualTo("given-up");
            assertThat(state.path("problem").path("detail").stringValue())
                    .contains("5 attempts")
                    .doesNotContainIgnoringCase("exception", "io.daicho", "the process is gone");
            assertThat(node.stored()).isEmpty();
        }
    }

    @Test
    void rowOfTheSameBytesThatAnotherImportBringsInUnderAnotherNameIsAccepted() {
        UnaryOperator<CommandExecutor> overtaken = real -> (command, context) -> {
            if (command instanceof RegisterDepartment) {
                var other = new Provenance("somebody", "import of copy.csv", new Source("copy.csv", 1, null));
                real.execute(command, new CommandContext(context.commandId(), other, OptionalLong.empty()));
            }
            return real.execute(command, context);
        };
        try (ImportNode node = ImportNode.on(TestMongo.freshUri(), overtaken)) {
            JsonNode state = node.imported(table(1), "?name=original.csv");
            assertThat(state.path("rows").path("accepted").intValue()).isEqualTo(1);
        }
    }
}
