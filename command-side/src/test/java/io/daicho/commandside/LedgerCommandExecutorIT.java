package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventType;
import io.daicho.events.Provenance;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.log.NewCommit;
import io.daicho.log.NewEvent;
import io.daicho.log.TestMongo;
import io.daicho.refusal.NotYet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The executor on a real log, with handlers that append to it themselves so that others are sure to come first. */
class LedgerCommandExecutorIT {

    record Append(@TargetAggregateIdentifier String stream) {}

    private final MongoEventLog log = MongoEventLog.open(
            TestMongo.freshDatabase(),
            Clock.systemUTC(),
            new LogSettings("test", Duration.ofSeconds(5), Duration.ofMillis(20)));
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final LedgerCommandExecutor executor = new LedgerCommandExecutor(bus, log);
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void close() {
        log.close();
    }

    private static CommandContext context(String command) {
        return new CommandContext(command, new Provenance("tester", null, null), OptionalLong.empty());
    }

    private long append(String stream, long seq, String command, @Nullable Object digest) {
        return log.append(new NewCommit(
                        stream,
                        seq,
                        "Test",
                        command,
                        List.of(new NewEvent(
                                UUID.randomUUID().toString(),
                                new EncodedEvent(new EventType("Tested", 1), "{}"),
                                "{\"digest\":\"" + digest + "\"}"))))
                .lastSeq();
    }

    @Test
    void aCommandThatOthersForestalledIsDecidedAgain() {
        append("s", 0, "others", "");
        bus.subscribe(Append.class.getName(), message -> {
            // decides on sequence number 0 first, as if it had read the stream before the others wrote
            int attempt = attempts.getAndIncrement();
            return append("s", attempt, "mine", message.getMetaData().get("digest"));
        });

        CommandResult result = executor.execute(new Append("s"), context("mine"));

        assertThat(result).isEqualTo(new CommandResult("s", true, 1, 2, "mine"));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void attemptsAreBounded() {
        append("s", 0, "others", "");
        bus.subscribe(Append.class.getName(), message -> {
            attempts.incrementAndGet();
            return append("s", 0, "mine", message.getMetaData().get("digest"));
        });

        assertThatThrownBy(() -> executor.execute(new Append("s"), context("mine")))
                .isInstanceOfSatisfying(
                        NotYet.class, refusal -> assertThat(refusal.slug()).isEqualTo("stream-busy"));
        assertThat(attempts).hasValue(Backoff.DEFAULT.attempts());
        assertThat(log.head()).as("nothing but the others' commit").isEqualTo(1);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsStillTheOutcome() {
        bus.subscribe(Append.class.getName(), message -> {
            append("s", 0, "mine", message.getMetaData().get("digest"));
            throw new IllegalStateException("the answer was lost");
        });

        assertThat(executor.execute(new Append("s"), context("mine")).changed()).isTrue();
    }

    @Test
    void aCommitThatTheLogDoesNotShowYetIsNotCalledUnchanged() {
        bus.subscribe(Append.class.getName(), message -> {
            // as a primary just elected answers: appended for certain, and not to be seen for two attempts
            if (attempts.getAndIncrement() == 2) {
                append("s", 0, "mine", message.getMetaData().get("digest"));
            }
            return new VersionedHandling.Versions(VersionedHandling.NONE, 0);
        });

        assertThat(executor.execute(new Append("s"), context("mine")))
                .isEqualTo(new CommandResult("s", true, 0, 1, "mine"));
    }

    @Test
    void aCommitThatTheLogNeverShowsIsNoOutcome() {
        bus.subscribe(Append.class.getName(), message -> new VersionedHandling.Versions(3, 4));

        assertThatThrownBy(() -> executor.execute(new Append("s"), context("mine")))
                .isInstanceOf(NotYet.class);
    }

    @Test
    void aDuplicateIsAnsweredFromItsReceiptEvenIfTheLogDoesNotShowItYet() {
        MongoEventLog sameLogLater = MongoEventLog.open(
                TestMongo.freshDatabase(),
                Clock.systemUTC(),
                new LogSettings("test", Duration.ofSeconds(5), Duration.ofMillis(20)));
        bus.subscribe(Append.class.getName(), message -> {
            var commit = new NewCommit(
                    "s",
                    0,
                    "Test",
                    "mine",
                    List.of(new NewEvent(
                            UUID.randomUUID().toString(),
                            new EncodedEvent(new EventType("Tested", 1), "{}"),
                            "{\"digest\":\"" + message.getMetaData().get("digest") + "\"}")));
            sameLogLater.append(commit);
            var sentAgain = new NewCommit(
                    "s",
                    1,
                    "Test",
                    "mine",
                    List.of(new NewEvent(
                            UUID.randomUUID().toString(),
                            commit.events().getFirst().event(),
                            "{}")));
            return sameLogLater.append(sentAgain);
        });
        try (sameLogLater) {
            assertThat(executor.execute(new Append("s"), context("mine")))
                    .isEqualTo(new CommandResult("s", true, 0, 1, "mine"));
        }
    }

    @Test
    void theFailureOfAHandlerIsTheCallersToSee() {
        bus.subscribe(Append.class.getName(), message -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> executor.execute(new Append("s"), context("mine")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void whatIsNotACommandIsSaidSo() {
        assertThatThrownBy(() -> executor.execute("text", context("mine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a command: java.lang.String");
    }
}
