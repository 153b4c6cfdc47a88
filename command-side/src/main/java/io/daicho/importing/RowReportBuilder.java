package io.daicho.importing;

import io.daicho.events.MeasureId;
import io.daicho.importing.LedgerState.Committed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what becomes of a row while it is executed. Plans may be made anew; commits stay. */
final class RowReportBuilder {

    private final RowReading reading;
    private final List<RowMessage> messages;
    private final Set<Committed> commits = new HashSet<>();
    private boolean wouldChange;

    RowReportBuilder(RowReading reading) {
        this.reading = reading;
        this.messages = new ArrayList<>(reading.messages());
    }

    RowReportBuilder freshMessages() {
        messages.clear();
        messages.addAll(reading.messages());
        return this;
    }

    void say(RowMessage message) {
        messages.add(message);
    }

    void emitted(Committed commit) {
        commits.add(commit);
    }

    void wouldChange() {
        wouldChange = true;
    }

    RowReport rejected() {
        return report(RowOutcome.REJECTED, null);
    }

    RowReport done(MeasureId measure) {
        boolean changed = wouldChange || !commits.isEmpty();
        return report(changed ? RowOutcome.ACCEPTED : RowOutcome.UNCHANGED, measure.toString());
    }

    private RowReport report(RowOutcome outcome, @Nullable String measure) {
        return new RowReport(
                reading.row(),
                reading.line(),
                reading.rowNo(),
                outcome,
                measure,
                commits.stream().mapToInt(Committed::events).sum(),
                commits.stream().mapToLong(Committed::last).max().orElse(0),
                messages);
    }
}
