package io.daicho.refusal;

/** What the command is about is not in the ledger. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(String slug, String field, Object value, String message) {
        super(slug, field, value, message);
    }
}
