package io.daicho.audit;

import io.daicho.fingerprint.Fingerprint;
import io.daicho.fingerprint.LineLeaf;
import io.daicho.proof.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events from one on and the fingerprints from its position on, and which is which by the events' ids.
 *
 * @param ids of the events, each as the leaf of its line
 * @param fingerprints of the positions, as far as they are kept without a gap
 */
record Neighbours(List<LineLeaf> ids, List<Fingerprint> fingerprints) {

    /** How far is looked: a commit at its largest, and some. */
    private static final int REACH = 1100;

    static Neighbours of(StoredLine first, StoredLines following, Fingerprints kept) {
        var ids = new ArrayList<LineLeaf>();
        ids.add(id(first));
        for (var next = following.next(); next.isPresent() && ids.size() < REACH; next = following.next()) {
            ids.add(id(next.get()));
        }
        var fingerprints = new ArrayList<Fingerprint>();
        for (Optional<Fingerprint> next = kept.at(first.position());
                next.isPresent() && fingerprints.size() < REACH;
                next = kept.at(first.position() + fingerprints.size())) {
            fingerprints.add(next.get());
        }
        return new Neighbours(ids, fingerprints);
    }

    private static LineLeaf id(StoredLine line) {
        return new LineLeaf("/id", CanonicalJson.of(line.event().id()));
    }

    /** How far behind its place the first event belongs, −1 if no fingerprint near is its. */
    int placeOfFirstEvent() {
        for (int i = 0; i < fingerprints.size(); i++) {
            if (fingerprints.get(i).has(ids.getFirst())) {
                return i;
            }
        }
        return -1;
    }

    /** How far behind its place the event of the first fingerprint stands, −1 if it is not near. */
    int placeOfFirstFingerprint() {
        for (int i = 0; i < ids.size(); i++) {
            if (fingerprints.getFirst().has(ids.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether some later event is one that a fingerprint was taken of. */
    boolean meetAgain() {
        return ids.subList(1, ids.size()).stream()
                .anyMatch(id -> fingerprints.stream().anyMatch(fingerprint -> fingerprint.has(id)));
    }
}
