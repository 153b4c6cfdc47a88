package io.daicho.standalone.cluster;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.daicho.standalone.cluster.Commands.Outcome;
import io.daicho.standalone.cluster.Commands.Outcome.Acknowledged;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** A defect planted by hand, to see that a soak fails where there is one. */
final class SoakDefect {

    private SoakDefect() {}

    static void plant(MongoDatabase database, Map<String, Outcome> outcomes) {
        switch (System.getProperty("soak.defect", "")) {
            case "" -> {}
            case "lost" -> loseAcknowledged(database, outcomes);
            case "row" -> alterRow(database);
            default -> throw new IllegalArgumentException("soak.defect is neither lost nor row");
        }
    }

    /** The last change that was acknowledged is gone from the log. */
    private static void loseAcknowledged(MongoDatabase database, Map<String, Outcome> outcomes) {
        String last = outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Acknowledged told && told.changed())
                .max(Comparator.comparingLong(entry -> ((Acknowledged) entry.getValue()).position()))
                .orElseThrow()
                .getKey();
        database.getCollection("log").deleteOne(Filters.eq("command", last));
    }

    /** A year's count is one too many. */
    private static void alterRow(MongoDatabase database) {
        for (String name : database.listCollectionNames()) {
            if (name.startsWith("view_year_")) {
                for (Document row : database.getCollection(name).find()) {
                    Document tally = row.getEmbedded(List.of("v", "row", "tally"), Document.class);
                    if (tally != null && row.getString("_id").startsWith("year")) {
                        database.getCollection(name)
                                .updateOne(
                                        Filters.eq(row.getString("_id")),
                                        Updates.set("v.row.tally.marks", tally.getInteger("marks") + 1));
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("no row of a year to alter");
    }
}
