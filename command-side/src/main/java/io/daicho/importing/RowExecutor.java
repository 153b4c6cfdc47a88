package io.daicho.importing;

import io.daicho.city.RegisterPartnerCity;
import io.daicho.commandside.CommandContext;
import io.daicho.commandside.CommandExecutor;
import io.daicho.commandside.CommandResult;
import io.daicho.commandside.IdempotencyKeyReused;
import io.daicho.department.RegisterDepartment;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.importing.Step.Scope;
import io.daicho.log.AppendOrder;
import io.daicho.measure.RegisterMeasure;
import io.daicho.refusal.Refusal;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Brings one row into the ledger, or in a dry run says what that would do. */
final class RowExecutor {

    /** A person may edit the same measure meanwhile; the row is then planned anew on what they left. */
    private static final int PLANS = 3;

    private final ImportJob job;
    private final LedgerState ledger;
    private final CommandExecutor commands;
    private final RowPlanner planner;
    private final CommandIds ids;
    private final PastCommits past;
    private final OnceEach registrations = new OnceEach();

    RowExecutor(ImportJob job, LedgerState ledger, KnownNames known, CommandExecutor commands) {
        this.job = job;
        this.ledger = ledger;
        this.commands = commands;
        this.planner = new RowPlanner(known, job.onDifference());
        this.ids = new CommandIds(job.sha256(), job.id());
        this.past = new PastCommits(job, ledger, ids);
    }

    RowReport execute(RowReading reading, RowTurn turn) {
        var report = new RowReportBuilder(reading);
        if (reading.measure().isEmpty()) {
            return report.rejected();
        }
        MeasureRow row = reading.measure().get();
        if (job.attempts() > 1 && !job.dryRun()) {
            past.ofThisImport(reading.row(), row, planner).forEach(report::emitted);
        }
        for (int plans = 1; ; plans++) {
            try {
                return attempt(reading, row, turn, report.freshMessages());
            } catch (Refusal refused) {
                if (plans == PLANS) {
                    report.say(RowMessage.error(refused.field(), refused.value(), refused.getMessage()));
                    return report.rejected();
                }
            } catch (IdempotencyKeyReused overtaken) {
                if (plans == PLANS) {
                    report.say(RowMessage.error(RowMessage.ROW, "", String.valueOf(overtaken.getMessage())));
                    return report.rejected();
                }
            }
        }
    }

    private RowReport attempt(RowReading reading, MeasureRow row, RowTurn turn, RowReportBuilder report) {
        Optional<MeasureState> state = ledger.measure(row.measureId());
        RowPlan plan = planner.plan(row, state);
        plan.messages().forEach(report::say);
        if (plan.rejected()) {
            return report.rejected();
        }
        for (Step step : plan.steps()) {
            Step due = state.isEmpty() ? step : unlessUndone(reading.row(), step, report);
            if (due != null) {
                take(reading.row(), row, turn, due, report);
            }
        }
        return report.done(row.measureId());
    }

    /** What this file once said and a person undid since is not said again, unless the import is told to correct. */
    private @Nullable Step unlessUndone(int rowNumber, Step step, RowReportBuilder report) {
        if (step.scope() != Scope.FILE
                || ledger.committed(ids.of(rowNumber, step)).isEmpty()) {
            return step;
        }
        if (job.onDifference() == OnDifference.CORRECT) {
            return step.again();
        }
        report.say(RowMessage.warning(
                RowMessage.ROW,
                step.kind() + (step.target().isEmpty() ? "" : " " + step.target()),
                "this file said so before and somebody undid it since; not repeated"));
        return null;
    }

    private void take(int rowNumber, MeasureRow row, RowTurn turn, Step step, RowReportBuilder report) {
        if (job.dryRun()) {
            report.wouldChange();
            return;
        }
        switch (step.command()) {
            case RegisterDepartment command ->
                registrations.run("department " + command.departmentId(), () -> register(rowNumber, row, step, report));
            case RegisterPartnerCity command ->
                registrations.run("city " + command.city(), () -> register(rowNumber, row, step, report));
            case RegisterMeasure command -> inTurn(turn, () -> send(rowNumber, row, step, report));
            default -> send(rowNumber, row, step, report);
        }
    }

    /** Measures are registered in the order of the rows: it is the order that the ledger lists them in. */
    private static void inTurn(RowTurn turn, Runnable registration) {
        turn.await();
        AppendOrder.tellingWhenQueued(turn::pass, () -> {
            registration.run();
            return turn;
        });
    }

    private void register(int rowNumber, MeasureRow row, Step step, RowReportBuilder report) {
        try {
            send(rowNumber, row, step, report);
        } catch (Refusal alreadyThere) {
            if (!alreadyThere.slug().equals("already-registered")) {
                throw alreadyThere;
            }
        } catch (IdempotencyKeyReused alreadyThere) {
            // the same row of the same bytes, which another import brings in at this moment under another file name
        }
    }

    private void send(int rowNumber, MeasureRow row, Step step, RowReportBuilder report) {
        String id = ids.of(rowNumber, step);
        var provenance = new Provenance(
                job.actor(), "import of " + job.document(), new Source(job.document(), row.rowNo(), null));
        CommandResult result =
                commands.execute(step.command(), new CommandContext(id, provenance, OptionalLong.empty()));
        if (result.changed() && result.position() > job.startPosition()) {
            ledger.committed(id).ifPresent(report::emitted);
        }
    }
}
