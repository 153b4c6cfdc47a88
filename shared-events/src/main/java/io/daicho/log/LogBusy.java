package io.daicho.log;

/** Too many commits are waiting already. This one was not taken: nothing of it is in the log. */
public final class LogBusy extends LogUnavailable {

    private static final long serialVersionUID = 1L;

    LogBusy(int waiting) {
        super("too many commits are waiting: " + waiting, null);
    }
}
