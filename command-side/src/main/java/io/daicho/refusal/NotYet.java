package io.daicho.refusal;

/** The ledger cannot do it at this moment; the same command may be sent again a little later. */
public final class NotYet extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotYet(String slug, String field, Object value, String message) {
        super(slug, field, value, message);
    }
}
