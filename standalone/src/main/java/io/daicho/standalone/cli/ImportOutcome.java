package io.daicho.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How an import ended.
 *
 * @param events events it emitted
 * @param remarks what there is to say about rows, in their order
 */
record ImportOutcome(
        String id,
        boolean dryRun,
        int total,
        int accepted,
        int unchanged,
        int rejected,
        long events,
        long position,
        List<Remark> remarks) {

    /**
     * An error or a warning on a row.
     *
     * @param row number of the data row, from 1
     * @param line where it starts in the file
     */
    record Remark(int row, long line, String severity, String field, String value, String message) {}

    static ImportOutcome of(JsonNode job, List<JsonNode> rows) {
        JsonNode counts = job.path("rows");
        return new ImportOutcome(
                job.path("id").asString(),
                job.path("dryRun").asBoolean(),
                counts.path("total").asInt(),
                counts.path("accepted").asInt(),
                counts.path("unchanged").asInt(),
                counts.path("rejected").asInt(),
                job.path("events").asLong(),
                job.path("position").asLong(),
                remarks(rows));
    }

    private static List<Remark> remarks(List<JsonNode> rows) {
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode row : rows) {
            for (JsonNode message : row.path("messages")) {
                remarks.add(new Remark(
                        row.path("row").asInt(),
                        row.path("line").asLong(),
                        message.path("severity").asString(),
                        message.path("field").asString(""),
                        message.path("value").asString(""),
                        message.path("message").asString("")));
            }
        }
        return List.copyOf(remarks);
    }

    int exitCode() {
        return rejected == 0 ? CommandLineInterface.DONE : CommandLineInterface.SOME_REJECTED;
    }

    String summary() {
        String changes = events == 1 ? "1 event" : events + " events";
        String would = dryRun ? " (dry run: nothing was changed)" : "";
        return total + " rows: " + accepted + " accepted, " + unchanged + " unchanged, " + rejected + " rejected; "
                + changes + would;
    }
}
