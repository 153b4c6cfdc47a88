package io.daicho.commandside;

import io.daicho.commandside.VersionedHandling.Versions;
import io.daicho.events.ErasedText;
import io.daicho.log.CommitReceipt;
import io.daicho.log.DuplicateCommand;
import io.daicho.log.LedgerMetaData;
import io.daicho.log.MongoEventLog;
import io.daicho.log.StreamConflict;
import io.daicho.refusal.NotFound;
import io.daicho.refusal.NotYet;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * Sends commands over Axon's command bus. What a command became is then read from the log by the command's id, whether
 * handling succeeded or failed: so a command that another node committed, or this one before a crash, is answered with
 * its first outcome.
 */
final class LedgerCommandExecutor implements CommandExecutor {

    private final CommandBus bus;
    private final MongoEventLog log;
    private final Backoff backoff = Backoff.DEFAULT;

    LedgerCommandExecutor(CommandBus bus, MongoEventLog log) {
        this.bus = bus;
        this.log = log;
    }

    @Override
    public CommandResult execute(Object command, CommandContext context) {
        CommandTarget target = CommandTarget.of(command);
        String digest = CommandDigest.of(command, context.provenance());
        var message = GenericCommandMessage.asCommandMessage(command).withMetaData(CommandMetaData.of(context, digest));
        for (int attempt = 1; ; attempt++) {
            CommandResultMessage<?> handled = handle(message);
            Optional<CommitReceipt> receipt = receipt(handled, context.commandId());
            if (receipt.isPresent()) {
                return committed(receipt.get(), digest);
            }
            if (!handled.isExceptional()) {
                var versions = (Versions) handled.getPayload();
                if (!versions.differ()) {
                    return new CommandResult(target.stream(), false, versions.after(), log.head(), context.commandId());
                }
                requireAttemptsLeft(attempt, target, "committed, but the log does not show it yet");
            } else {
                requireWorthRepeating(handled.exceptionResult(), target, attempt);
            }
            pause(backoff.afterAttempt(attempt, ThreadLocalRandom.current()));
        }
    }

    /** Returns where others came first and there are attempts left: the next one decides on what they did. */
    private void requireWorthRepeating(Throwable failure, CommandTarget target, int attempt) {
        switch (failure) {
            case StreamConflict conflict ->
                requireAttemptsLeft(
                        attempt,
                        target,
                        "others appended first in each of " + attempt + " attempts: " + conflict.getMessage());
            case AggregateNotFoundException ignored -> throw notFound(target);
            // the stream is another kind of aggregate's: the id names nothing of this kind
            case IncompatibleAggregateException ignored -> throw notFound(target);
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException("handling failed: " + target, failure);
        }
    }

    private void requireAttemptsLeft(int attempt, CommandTarget target, String reason) {
        if (attempt == backoff.attempts()) {
            throw new NotYet("stream-busy", target.field(), target.stream(), reason);
        }
    }

    /**
     * A primary just elected may not know for a moment that a commit is a majority's: the log then has none to show of a
     * command that was committed, and must not be taken at its word.
     */
    private Optional<CommitReceipt> receipt(CommandResultMessage<?> handled, String commandId) {
        return handled.isExceptional() && handled.exceptionResult() instanceof DuplicateCommand duplicate
                ? Optional.of(duplicate.receipt())
                : log.findByCommand(commandId);
    }

    private CommandResultMessage<?> handle(CommandMessage<?> message) {
        var handled = new CompletableFuture<CommandResultMessage<?>>();
        bus.dispatch(message, (sent, result) -> handled.complete(result));
        return handled.join();
    }

    private static CommandResult committed(CommitReceipt receipt, String digest) {
        Object recorded = receipt.meta().get(LedgerMetaData.DIGEST);
        // erased with a text it would have confirmed: whether it is the same command can no longer be told
        if (!digest.equals(recorded) && !ErasedText.MARKER.equals(recorded)) {
            throw new IdempotencyKeyReused(receipt.command(), receipt.firstPosition());
        }
        return new CommandResult(receipt.stream(), true, receipt.lastSeq(), receipt.lastPosition(), receipt.command());
    }

    private static NotFound notFound(CommandTarget target) {
        return new NotFound(
                "not-found",
                target.field(),
                target.stream(),
                "the ledger has no " + target.kind() + " with the id " + target.stream());
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between attempts", e);
        }
    }
}
