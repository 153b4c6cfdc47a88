package io.daicho.importing;

import io.daicho.events.MeasureId;
import java.util.Optional;

/** The ledger as an import reads it: the log itself, never a read model, which may lag behind. */
interface LedgerState {

    /** The measure as it stands now, or empty if there is none. */
    Optional<MeasureState> measure(MeasureId id);

    /** What a command became, if it was committed. */
    Optional<Committed> committed(String commandId);

    /** All departments and cities by the names they bear now or bore once. */
    KnownNames names();

    /** The last position in the log. */
    long head();

    /**
     * A commit in the log.
     *
     * @param first position of its first event
     * @param last position of its last event
     */
    record Committed(long first, long last) {

        int events() {
            return Math.toIntExact(last - first + 1);
        }
    }
}
