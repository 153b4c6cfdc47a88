package io.daicho.report.explanation;

import java.util.List;

/** The events of the ledger, as an explanation needs them. */
public interface LedgerEvents {

    /** The events of a stream up to a position, in order; none if there is no such stream. */
    List<LoggedEvent> ofStream(String stream, long position);

    /**
     * Every event up to a position, in order.
     *
     * @throws io.daicho.report.ReportTooLarge if there are more than so many
     */
    List<LoggedEvent> upTo(long position, int limit);
}
