package io.daicho.commandside;

import io.daicho.log.CommitReceipt;
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
import org.springframework.stereotype.Component;

/**
 * Sends commands over Axon's command bus. What a command became is then read from the log by the command's id, whether
 * handling succeeded or failed: so a command that another node committed, or this one before a crash, is answered with
 * its first outcome.
 */
@Component
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
            Optional<CommitReceipt> receipt = log.findByCommand(context.commandId());
            if (receipt.isPresent()) {
                return committed(receipt.get(), digest);
            }
            if (!handled.isExceptional()) {
                long version = (Long) handled.getPayload();
                return new CommandResult(target.stream(), false, version, log.head(), context.commandId());
            }
            requireWorthRepeating(handled.exceptionResult(), target, attempt);
            pause(backoff.afterAttempt(attempt, ThreadLocalRandom.current()));
        }
    }

    /** Returns where others came first and there are attempts left: the next one decides on what they did. */
    private void requireWorthRepeating(Throwable failure, CommandTarget target, int attempt) {
        switch (failure) {
            case StreamConflict conflict -> {
                if (attempt == backoff.attempts()) {
                    throw new NotYet(
                            "stream-busy",
                            target.field(),
                            target.stream(),
                            "others appended first in each of " + attempt + " attempts: " + conflict.getMessage());
                }
            }
            case AggregateNotFoundException ignored -> throw notFound(target);
            // the stream is another kind of aggregate's: the id names nothing of this kind
            case IncompatibleAggregateException ignored -> throw notFound(target);
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException("handling failed: " + target, failure);
        }
    }

    private CommandResultMessage<?> handle(CommandMessage<?> message) {
        var handled = new CompletableFuture<CommandResultMessage<?>>();
        bus.dispatch(message, (sent, result) -> handled.complete(result));
        return handled.join();
    }

    private static CommandResult committed(CommitReceipt receipt, String digest) {
        if (!digest.equals(receipt.meta().get(LedgerMetaData.DIGEST))) {
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
