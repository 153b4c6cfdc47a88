package io.daicho.refusal;

/** The command is refused for what it says itself, or for a name in it that the ledger does not know. */
public final class Unacceptable extends Refusal {

    private static final long serialVersionUID = 1L;

    public Unacceptable(String slug, String field, Object value, String message) {
        super(slug, field, value, message);
    }
}
