package io.daicho.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.daicho.audit.Audit.State;
import io.daicho.catalogue.LedgerCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Audits as jobs: one at a time in a process, told of by every process. */
class AuditsIT {

    private final LedgerUnderAudit ledger = LedgerUnderAudit.sound();
    private final MongoDatabase database = ledger.database();
    private final CountDownLatch gate = new CountDownLatch(1);

    private Audits node(String name, Supplier<Trust> trust) {
        return new Audits(database, LedgerCatalogue.create(), trust, name, Clock.systemUTC());
    }

    private Trust behindTheGate() {
        try {
            gate.await();
            return Trust.NONE;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted at the gate", e);
        }
    }

    private static Audit ended(Audits node, String id) throws InterruptedException {
        Audit audit = node.find(id).orElseThrow();
        while (audit.state() == State.RUNNING) {
            Thread.sleep(20);
            audit = node.find(id).orElseThrow();
        }
        return audit;
    }

    @Test
    void anAuditIsToldOfByEveryNodeToItsEnd() throws InterruptedException {
        try (Audits one = node("one", () -> Trust.NONE);
                Audits other = node("other", () -> Trust.NONE)) {
            Audit begun = one.start(Trust.NONE);
            Audit ended = ended(other, begun.id());

            assertThat(begun.state()).isEqualTo(State.RUNNING);
            assertThat(ended.state()).as(String.valueOf(ended.failure())).isEqualTo(State.SOUND);
            assertThat(ended.node()).isEqualTo("one");
            assertThat(ended.share()).isEqualTo(1);
            assertThat(ended.result().covered()).isEqualTo(690);
            assertThat(ended.result().against().orElseThrow().number()).isEqualTo(4);
            assertThat(ended.endedAt()).isAfterOrEqualTo(begun.startedAt());
            assertThat(one.find(begun.id())).contains(ended);
        }
    }

    @Test
    void aFindingIsKeptAsItWasMade() throws InterruptedException {
        ledger.tampering().replaceText(45, "meta", "職員", "上司");
        Finding made = ledger.audit().finding().orElseThrow();
        try (Audits node = node("one", () -> Trust.NONE)) {
            Audit ended = ended(node, node.start(Trust.NONE).id());

            assertThat(ended.state()).isEqualTo(State.FOUND);
            assertThat(ended.result().finding()).contains(made);
        }
    }

    @Test
    void whatTheNodeKnowsItselfIsHeldAgainstTheLedgerToo() throws InterruptedException {
        Trust own = new Trust(List.of(Signer.newKey().verifierKey()), List.of());
        try (Audits node = node("one", () -> own)) {
            assertThat(ended(node, node.start(Trust.NONE).id()).state()).isEqualTo(State.FOUND);
        }
    }

    @Test
    void aSecondAuditOfTheSameNodeIsRefusedAndTheRunningOneNamed() throws InterruptedException {
        try (Audits one = node("one", this::behindTheGate);
                Audits other = node("other", () -> Trust.NONE)) {
            Audit running = one.start(Trust.NONE);

            assertThatThrownBy(() -> one.start(Trust.NONE))
                    .isInstanceOfSatisfying(
                            AuditRunning.class,
                            refusal -> assertThat(refusal.id()).isEqualTo(running.id()));
            assertThat(ended(other, other.start(Trust.NONE).id()).state()).isEqualTo(State.SOUND);
            gate.countDown();
            assertThat(ended(one, running.id()).state()).isEqualTo(State.SOUND);
            assertThat(ended(one, one.start(Trust.NONE).id()).state()).isEqualTo(State.SOUND);
        }
    }

    @Test
    void anAuditOfANodeThatStopsIsInterrupted() throws InterruptedException {
        try (Audits one = node("one", this::behindTheGate)) {
            String id = one.start(Trust.NONE).id();
            Thread closing = Thread.ofPlatform().start(one::close);
            while (closing.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(5);
            }
            gate.countDown();
            closing.join();
            Audit stopped = node("other", () -> Trust.NONE).find(id).orElseThrow();

            assertThat(stopped.state()).isEqualTo(State.INTERRUPTED);
            assertThat(stopped.failure()).startsWith("the audit was stopped at position ");
            assertThat(stopped.endedAt()).isNotNull();
        }
    }

    /** A process that was killed says nothing any more. */
    @Test
    void anAuditNobodyHasHeardOfForAWhileIsInterrupted() {
        Instant begun = Instant.parse("2026-01-01T00:00:00.123Z");
        var store = new AuditStore(database);
        var audit = new Audit(
                UUID.randomUUID().toString(),
                "killed",
                State.RUNNING,
                begun,
                null,
                new AuditResult(100, 400, 0, Optional.empty(), Optional.empty(), List.of()),
                null);
        store.put(audit, begun.plusSeconds(60));

        Audit late = store.find(
                        audit.id(),
                        begun.plusSeconds(60).plus(AuditStore.SILENCE).plusMillis(1))
                .orElseThrow();
        Audit soon = store.find(audit.id(), begun.plusSeconds(60).plus(AuditStore.SILENCE))
                .orElseThrow();

        assertThat(soon.state()).isEqualTo(State.RUNNING);
        assertThat(late.state()).isEqualTo(State.INTERRUPTED);
        assertThat(late.failure()).contains("killed");
        assertThat(late.share()).isEqualTo(0.25);
    }

    @Test
    void whatPreventsAnAuditIsItsFailure() throws InterruptedException {
        try (Audits node = node("one", () -> {
            throw new IllegalStateException("the key file cannot be read");
        })) {
            Audit failed = ended(node, node.start(Trust.NONE).id());

            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.failure()).isEqualTo("the key file cannot be read");
        }
    }

    @Test
    void anAuditThatWasNeverStartedIsNotThere() {
        assertThat(node("one", () -> Trust.NONE).find(UUID.randomUUID().toString()))
                .isEmpty();
    }

    @Test
    void anAuditChangesNothingButItsOwnRecord() throws InterruptedException {
        Map<String, List<Document>> before = LedgerCopy.of(database).collections();
        try (Audits node = node("one", () -> Trust.NONE)) {
            ended(node, node.start(Trust.NONE).id());
        }
        Map<String, List<Document>> after = LedgerCopy.of(database).collections();

        assertThat(after.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("audits"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .isEqualTo(before);
        assertThat(after.get("audits")).hasSize(1);
    }
}
