package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.importing.ImportJob.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ClaimedImportsTest {

    private static final class EmptyLedger implements LedgerState {

        @Override
        public Optional<MeasureState> measure(io.daicho.events.MeasureId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Committed> committed(String commandId) {
            return Optional.empty();
        }

        @Override
        public KnownNames names() {
            return NobodyKnown.INSTANCE;
        }

        @Override
        public long head() {
            return 0;
        }
    }

    private static ImportJob dryRun(int attempts) {
        return new ImportJob(
                "id",
                State.QUEUED,
                "t.csv",
                "sha",
                1,
                "CSV, UTF-8",
                true,
                OnDifference.REPORT,
                "tester",
                1,
                Instant.EPOCH,
                null,
                null,
                0,
                attempts,
                Progress.NONE,
                null);
    }

    private static boolean work(FakeStore store, ImportJob job) throws InterruptedException {
        ImportSettings settings = Interpreted.settings();
        var run = new ImportRun(
                store,
                new EmptyLedger(),
                (command, context) -> {
                    throw new AssertionError("a dry run commands nothing");
                },
                Interpreted.cities(),
                settings,
                Clock.systemUTC());
        return new ClaimedImports(store, run, settings, Clock.systemUTC(), new AtomicBoolean()).work(job, "worker");
    }

    private static byte[] oneRow() {
        return new CsvText().row().bytes();
    }

    @Test
    void workerThatWasOvertakenLeavesTheOutcomesOfRowsToItsSuccessor() throws InterruptedException {
        var store = new FakeStore(oneRow());
        store.claimLost = true;

        assertThat(work(store, dryRun(0))).isFalse();

        assertThat(store.saved).isEmpty();
    }

    @Test
    void workerThatHoldsItsClaimSavesThem() throws InterruptedException {
        var store = new FakeStore(oneRow());

        assertThat(work(store, dryRun(0))).isTrue();

        assertThat(store.saved).hasSize(1);
        assertThat(store.states.getLast().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void errorOfTheMachineCountsAsAnAttemptToo() throws InterruptedException {
        var store = new FakeStore(oneRow()) {
            @Override
            public void copyFile(ImportJob job, Path target) {
                throw new StackOverflowError("a table too deep");
            }
        };

        work(store, dryRun(Interpreted.settings().maxAttempts() - 1));

        assertThat(store.states.getLast().state()).isEqualTo(State.FAILED);
    }
}
