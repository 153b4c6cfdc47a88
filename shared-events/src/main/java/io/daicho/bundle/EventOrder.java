package io.daicho.bundle;

import io.daicho.proof.LeafLine;
import org.jspecify.annotations.Nullable;

/**
 * What every log has of itself: positions dense from 1, times that never go back, sequence numbers of a stream without a gap
 * from 0, and all events of a command on one stream, at one time and side by side (docs/log-format.md).
 */
final class EventOrder {

    /** As many events as a commit can hold. */
    static final int LARGEST_COMMIT = 1024;

    private final SeenTexts streams = new SeenTexts();
    private final SeenTexts commands = new SeenTexts();
    private @Nullable LeafLine last;
    private int inCommit;

    int streams() {
        return streams.size();
    }

    int commits() {
        return commands.size();
    }

    /** @throws BundleFault unless the event can stand behind those seen so far */
    void next(LeafLine event, long line) throws BundleFault {
        if (event.position() != line) {
            throw fault(line, "position", event.position(), line);
        }
        if (last != null && event.at().isBefore(last.at())) {
            throw fault(line, event, "at goes back from " + last.at() + " to " + event.at());
        }
        if (last != null && last.command().equals(event.command())) {
            requireSameCommit(last, event, line);
        } else {
            inCommit = 1;
            long before = commands.put(event.command(), line);
            if (before != SeenTexts.UNSEEN) {
                throw fault(
                        line,
                        event,
                        "command " + Excerpt.of(event.command()) + " began at line " + before
                                + ", and others stand in between");
            }
        }
        long seq = streams.put(event.stream(), event.seq()) + 1;
        if (event.seq() != seq) {
            throw fault(line, "seq of stream " + Excerpt.of(event.stream()), event.seq(), seq);
        }
        last = event;
    }

    private void requireSameCommit(LeafLine before, LeafLine event, long line) throws BundleFault {
        if (++inCommit > LARGEST_COMMIT) {
            throw fault(line, event, "the command has more than " + LARGEST_COMMIT + " events");
        }
        requireSame(line, event, "at", before.at(), event.at());
        requireSame(line, event, "stream", before.stream(), event.stream());
        requireSame(line, event, "streamType", before.streamType(), event.streamType());
    }

    private static void requireSame(long line, LeafLine event, String member, Object before, Object now)
            throws BundleFault {
        if (!before.equals(now)) {
            throw fault(
                    line,
                    event,
                    member + " is " + Excerpt.of(now.toString()) + ", while the event before, of the same command, has "
                            + Excerpt.of(before.toString()));
        }
    }

    private static BundleFault fault(long line, String member, long found, long expected) {
        return BundleFault.atLine(BundleEntry.EVENTS.file(), line, member + " is " + found + ", expected " + expected);
    }

    private static BundleFault fault(long line, LeafLine event, String what) {
        return BundleFault.atLine(BundleEntry.EVENTS.file(), line, "position " + event.position() + ": " + what);
    }
}
