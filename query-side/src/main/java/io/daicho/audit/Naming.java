package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.fingerprint.FingerprintDifference;
import io.daicho.fingerprint.LineLeaf;
import io.daicho.proof.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What has happened to the first event that is not as its fingerprint says.
 *
 * @param proof what shows that something is wrong, a sentence
 */
record Naming(StoredLine line, FingerprintDifference difference, Neighbours neighbours, String proof) {

    Finding finding() {
        int belongs = neighbours.placeOfFirstEvent();
        int stands = neighbours.placeOfFirstFingerprint();
        if (belongs == 0) {
            return altered();
        }
        if (belongs > 0 && stands > 0) {
            return reordered(belongs, stands);
        }
        if (belongs > 0) {
            return missing(belongs);
        }
        if (stands > 0) {
            return added(stands);
        }
        return isMostlyTheSame() || neighbours.meetAgain() ? altered() : forked();
    }

    private long position() {
        return line.position();
    }

    private boolean isMostlyTheSame() {
        return 2 * difference.changed().size() <= LineLeaf.of(line.line()).size();
    }

    private Finding altered() {
        var fields = new ArrayList<FieldDifference>();
        for (LineLeaf leaf : difference.changed()) {
            fields.add(new FieldDifference(leaf.pointer(), Shown.cut(leaf.value()), null));
        }
        if (fields.isEmpty()) {
            fields.add(new FieldDifference(parent(difference.removedAfter()), null, null));
        }
        String named = difference.changed().stream()
                .map(leaf -> leaf.pointer() + ", which is " + Shown.cut(leaf.value()) + " now")
                .collect(Collectors.joining("; "));
        String gone = difference.removed() == 0
                ? ""
                : difference.removed() + " of its members behind " + difference.removedAfter() + " are gone. ";
        return Finding.ofEvent(
                Kind.ALTERED,
                position(),
                fields,
                "The event at position " + position() + " was altered"
                        + (named.isEmpty() ? ". " : " in " + named + ". ") + gone + proof);
    }

    /** The object that a member behind this one was in. */
    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private Finding reordered(int belongs, int stands) {
        List<FieldDifference> fields = List.of(
                new FieldDifference("/position", Long.toString(position()), Long.toString(position() + belongs)));
        return new Finding(
                Kind.REORDERED,
                Finding.Subject.EVENT,
                Long.toString(position()),
                position(),
                position() + Math.max(belongs, stands),
                fields,
                "The event at position " + position() + " belongs at position " + (position() + belongs)
                        + "; the one that belongs here stands at position " + (position() + stands) + ". " + proof);
    }

    private Finding missing(int count) {
        return Finding.ofEvents(
                Kind.MISSING,
                position(),
                position() + count - 1,
                (count == 1 ? "The event" : count + " events") + " of position " + position()
                        + (count == 1 ? " is" : " and following are") + " missing: the one that stands there is that of"
                        + " position " + (position() + count) + ". " + proof);
    }

    private Finding added(int count) {
        return Finding.ofEvents(
                Kind.ADDED,
                position(),
                position() + count - 1,
                (count == 1 ? "An event was" : count + " events were") + " added at position " + position()
                        + ": the one that belongs there stands at position " + (position() + count) + ". " + proof);
    }

    private Finding forked() {
        return Finding.ofEvents(
                Kind.FORKED,
                position(),
                position() + neighbours.ids().size() - 1,
                "From position " + position() + " on the log is another one than was signed: the event there is "
                        + CanonicalJson.of(line.event().id()) + ", and none of those that were there follows. "
                        + proof);
    }
}
