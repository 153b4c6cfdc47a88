package io.daicho.audit;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.log.NewCommit;
import io.daicho.log.SealedText;
import io.daicho.log.StoredEvent;
import io.daicho.proof.Commitment;
import io.daicho.proof.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * A commit as it stands in the database: its shape is checked, nothing else.
 *
 * @param position of its first event
 * @param lines its events in order
 */
record StoredCommitLines(long position, Instant at, String stream, long seq, String command, List<StoredLine> lines) {

    /** Position behind its last event. */
    long end() {
        return position + lines.size();
    }

    /** @throws MalformedMember if a member is missing, of another type, or n is not the number of events */
    static StoredCommitLines of(Document document) throws MalformedMember {
        var members = new CommitMembers(document, 0);
        long position = members.integer("_id", "/position", 1);
        Instant at = members.time("at", "/at");
        String stream = members.text("stream", "/stream");
        long seq = members.integer("seq", "/seq", 0);
        String type = members.text("type", "/streamType");
        String command = members.text("command", "/command");
        List<Document> events = members.documents("events", "events", true);
        requireCount(members, events.size());
        var lines = new ArrayList<StoredLine>(events.size());
        for (int i = 0; i < events.size(); i++) {
            lines.add(line(new CommitMembers(events.get(i), i), position, at, stream, seq, type, command));
        }
        return new StoredCommitLines(position, at, stream, seq, command, lines);
    }

    private static void requireCount(CommitMembers members, int events) throws MalformedMember {
        long count = members.integer("n", "n", 1);
        if (events > NewCommit.MAX_EVENTS) {
            throw new MalformedMember(0, "n", count, "1 to " + NewCommit.MAX_EVENTS);
        }
        if (count != events) {
            throw new MalformedMember(0, "n", count, "the number of its events", Integer.toString(events));
        }
    }

    private static StoredLine line(
            CommitMembers event, long position, Instant at, String stream, long seq, String type, String command)
            throws MalformedMember {
        int offset = event.offset();
        long rev = event.integer("rev", "/rev", 1);
        if (rev > Integer.MAX_VALUE) {
            throw new MalformedMember(offset, "/rev", rev, "a revision");
        }
        var encoded = new EncodedEvent(
                new EventType(event.text("type", "/type"), (int) rev), event.text("payload", "/payload"));
        var stored = new StoredEvent(
                position + offset,
                at,
                stream,
                seq + offset,
                type,
                command,
                event.text("id", "/id"),
                encoded,
                event.text("meta", "/meta"),
                texts(event),
                null);
        return new StoredLine(stored, Hash.of(event.bytes("leaf", "leaf", Hash.BYTES)));
    }

    private static List<SealedText> texts(CommitMembers event) throws MalformedMember {
        var texts = new ArrayList<SealedText>();
        for (Document text : event.documents("texts", "texts", false)) {
            var members = new CommitMembers(text, event.offset());
            texts.add(new SealedText(
                    members.text("field", "texts/field"),
                    members.bytes("salt", "texts/salt", Commitment.SALT_BYTES),
                    members.text("text", "texts/text")));
        }
        return texts;
    }
}
