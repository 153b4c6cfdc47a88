package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.proof.LeafLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventOrderTest {

    private final EventOrder order = new EventOrder();
    private long position;

    @Test
    void timeGoesBack() throws BundleFault {
        next("c1", "s1", 0, "2026-04-01T00:00:00.001Z");

        refused("c2", "s2", 0, "2026-04-01T00:00:00Z", "events.ndjson line 2: position 2: at goes back");
    }

    @Test
    void aGapInAStream() throws BundleFault {
        next("c1", "s1", 0);

        refused("c2", "s1", 2, "seq of stream \"s1\" is 2, expected 1");
    }

    @Test
    void aSequenceNumberTwice() throws BundleFault {
        next("c1", "s1", 0);

        refused("c2", "s1", 0, "seq of stream \"s1\" is 0, expected 1");
    }

    @Test
    void aStreamThatDoesNotBeginWithItsFirstEvent() {
        refused("c1", "s1", 1, "seq of stream \"s1\" is 1, expected 0");
    }

    @Test
    void aCommandThatComesBackAfterAnother() throws BundleFault {
        next("c1", "s1", 0);
        next("c2", "s2", 0);

        refused("c1", "s1", 1, "command \"c1\" began at line 1, and others stand in between");
    }

    @Test
    void aCommandOnTwoStreams() throws BundleFault {
        next("c1", "s1", 0);

        refused("c1", "s2", 0, "stream is \"s2\", while the event before, of the same command, has \"s1\"");
    }

    @Test
    void aCommandAtTwoTimes() throws BundleFault {
        next("c1", "s1", 0);

        refused("c1", "s1", 1, "2026-04-01T00:00:00.001Z", "at is \"2026-04-01T00:00:00.001Z\"");
    }

    @Test
    void aCommandOfMoreEventsThanACommitHolds() throws BundleFault {
        for (int seq = 0; seq < EventOrder.LARGEST_COMMIT; seq++) {
            next("c1", "s1", seq);
        }

        refused("c1", "s1", EventOrder.LARGEST_COMMIT, "the command has more than 1024 events");
    }

    private void refused(String command, String stream, long seq, String message) {
        refused(command, stream, seq, "2026-04-01T00:00:00Z", message);
    }

    private void refused(String command, String stream, long seq, String at, String message) {
        assertThatThrownBy(() -> next(command, stream, seq, at))
                .isInstanceOf(BundleFault.class)
                .hasMessageContaining(message);
    }

    private void next(String command, String stream, long seq) throws BundleFault {
        next(command, stream, seq, "2026-04-01T00:00:00Z");
    }

    private void next(String command, String stream, long seq, String at) throws BundleFault {
        position++;
        order.next(
                new LeafLine(Instant.parse(at), command, "e", "{}", "{}", position, 1, seq, stream, "T", "E"),
                position);
    }
}
