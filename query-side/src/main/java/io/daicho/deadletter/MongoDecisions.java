package io.daicho.deadletter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.daicho.deadletter.Decision.Kind;
import io.daicho.rebuild.SkippedEvents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The collection {@code dead_letter_decisions}, to which decisions are only ever added: {@code {_id: "measure_1/4711/1", projection,
 * version, position, number, kind, actor, reason, at, outcome}}.
 */
public final class MongoDecisions implements SkippedEvents {

    private static final String PROJECTION = "projection";
    private static final String VERSION = "version";

    private final MongoCollection<Document> decisions;

    public MongoDecisions(MongoDatabase database) {
        this.decisions = database.withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection("dead_letter_decisions");
    }

    /** Adds a decision behind those about the same event. */
    Decision add(Decision decision) {
        int number = 1;
        while (true) {
            var numbered = new Decision(
                    decision.projection(),
                    decision.version(),
                    decision.position(),
                    number,
                    decision.kind(),
                    decision.actor(),
                    decision.reason(),
                    decision.at(),
                    decision.outcome());
            try {
                decisions.insertOne(document(numbered));
                return numbered;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                number++;
            }
        }
    }

    /** All decisions about one version of a projection, by position and number. */
    List<Decision> all(String projection, int version) {
        return decisions
                .find(new Document(PROJECTION, projection).append(VERSION, version))
                .map(MongoDecisions::decision)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparingLong(Decision::position).thenComparingInt(Decision::number))
                .toList();
    }

    /** The last decision about each event that has an effect, by position. */
    Map<Long, Decision> inForce(String projection, int version) {
        var last = new TreeMap<Long, Decision>();
        all(projection, version).stream()
                .filter(decision -> decision.kind().takesEffect())
                .forEach(decision -> last.put(decision.position(), decision));
        return last;
    }

    @Override
    public List<Long> of(String projection, int version) {
        return inForce(projection, version).values().stream()
                .filter(decision -> decision.kind() == Kind.SKIP)
                .map(Decision::position)
                .toList();
    }

    private static Document document(Decision decision) {
        String id =
                decision.projection() + "_" + decision.version() + "/" + decision.position() + "/" + decision.number();
        return new Document("_id", id)
                .append(PROJECTION, decision.projection())
                .append(VERSION, decision.version())
                .append("position", decision.position())
                .append("number", decision.number())
                .append("kind", decision.kind().name())
                .append("actor", decision.actor())
                .append("reason", decision.reason())
                .append("at", Date.from(decision.at()))
                .append("outcome", decision.outcome());
    }

    private static Decision decision(Document document) {
        return new Decision(
                document.getString(PROJECTION),
                document.getInteger(VERSION),
                document.getLong("position"),
                document.getInteger("number"),
                Kind.valueOf(document.getString("kind")),
                document.getString("actor"),
                document.getString("reason"),
                document.getDate("at").toInstant(),
                document.getString("outcome"));
    }
}
