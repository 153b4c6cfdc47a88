package io.daicho.audit;

import com.mongodb.client.MongoCollection;
import io.daicho.fingerprint.Fingerprint;
import io.daicho.fingerprint.FingerprintDifference;
import java.util.Optional;
import org.bson.Document;

/**
 * Names what has happened where it is known that something has: the first event that is not the one its fingerprint was
 * taken of, and in what.
 */
final class Diagnosis {

    private final MongoCollection<Document> log;
    private final Fingerprints fingerprints;
    private final long end;

    /** @param end last id of the log */
    Diagnosis(MongoCollection<Document> log, Fingerprints fingerprints, long end) {
        this.log = log;
        this.fingerprints = fingerprints;
        this.end = end;
    }

    /**
     * What the fingerprints say.
     *
     * @param finding empty where every event that has a fingerprint is as it was
     * @param unknown first position without a fingerprint, 0 if each has one
     */
    record Outcome(Optional<Finding> finding, long unknown) {}

    /**
     * @param from up to where the log is proven: it is looked from there on
     * @param last position to look to
     * @param proof what shows that something is wrong, a sentence
     */
    Outcome name(Anchor from, long last, String proof) {
        long unknown = 0;
        try (StoredLines lines = new StoredLines(log, from.resume(), end)) {
            for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                StoredLine line = next.get();
                if (line.position() > last) {
                    break;
                }
                if (line.position() <= from.size()) {
                    continue;
                }
                Optional<Fingerprint> fingerprint = fingerprints.at(line.position());
                if (fingerprint.isEmpty()) {
                    unknown = unknown == 0 ? line.position() : unknown;
                    continue;
                }
                FingerprintDifference difference = fingerprint.get().differenceTo(line.line());
                if (!difference.isNone()) {
                    var neighbours = Neighbours.of(line, lines, fingerprints);
                    return new Outcome(Optional.of(new Naming(line, difference, neighbours, proof).finding()), unknown);
                }
            }
        }
        return new Outcome(Optional.empty(), unknown);
    }
}
