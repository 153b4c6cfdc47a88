package io.daicho.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A table imported while everything goes wrong. */
final class ImportedTable {

    /** What the ids of an import's commands begin with. */
    static final String COMMANDS = "import-";

    private static final int ROWS = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String HEADER =
            "row_no,category_no,category,subcategory_no,subcategory,department,measure,summary,result_2020,result_2021,"
                    + "covid_marks,covid_impact,partner_cities\n";

    private final Client client;
    private final String key;
    private final String table;
    private String id = "";

    ImportedTable(Client client, long seed) {
        this.client = client;
        this.key = "table-" + seed;
        this.table = table(new Random(seed));
    }

    private static String table(Random random) {
        var table = new StringBuilder(HEADER);
        for (int row = 1; row <= ROWS; row++) {
            table.append(row)
                    .append(",1,２０２０大会の成功,ア,交流,生活文化スポーツ局第")
                    .append(random.nextInt(5))
                    .append("部,輸入施策")
                    .append(row)
                    .append(",概要,・")
                    .append(row)
                    .append("件の会議,")
                    .append(random.nextInt(5) == 0 ? "" : "実績なし")
                    .append(',')
                    .append(random.nextInt(3))
                    .append(",,\n");
        }
        return table.toString();
    }

    void start(Observed observed) throws InterruptedException {
        Optional<Answer> started = client.startImport(key, "table.csv", table);
        started.filter(answer -> answer.status() == 202)
                .ifPresentOrElse(
                        answer -> id = answer.json().path("id").asString(),
                        () -> observed.violation("the import was not accepted: " + started));
    }

    /** Waits until it is completed: every row accepted, each once. */
    void requireCompleted() throws InterruptedException {
        long begun = System.nanoTime();
        JsonNode state = state();
        while (!state.path("state").asString().equals("COMPLETED")) {
            assertThat(state.path("state").asString()).as("%s", state).isIn("QUEUED", "RUNNING");
            assertThat(System.nanoTime() - begun).as("%s", state).isLessThan(PATIENCE.toNanos());
            Thread.sleep(200);
            state = state();
        }
        assertThat(state.path("rows").path("read").intValue()).as("%s", state).isEqualTo(ROWS);
        assertThat(state.path("rows").path("rejected").intValue())
                .as("%s", state)
                .isZero();
    }

    private JsonNode state() throws InterruptedException {
        return client.readCommandSide("/api/imports/" + id).orElseThrow().json();
    }
}
