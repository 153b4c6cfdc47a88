package io.daicho.refusal;

/** The command does not fit what the ledger already holds. */
public final class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    public Conflict(String slug, String field, Object value, String message) {
        super(slug, field, value, message);
    }
}
