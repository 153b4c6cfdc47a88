package io.daicho.refusal;

import static java.util.Objects.requireNonNull;

/**
 * The ledger does not do what a command asks. Nothing was written.
 *
 * <p>A kind of refusal is named by a slug, e.g. {@code already-registered}, that clients can rely on.
 */
public abstract sealed class Refusal extends RuntimeException permits NotFound, Conflict, Unacceptable, NotYet {

    private static final long serialVersionUID = 1L;

    private final String slug;
    private final String field;
    private final String value;

    Refusal(String slug, String field, Object value, String message) {
        // a refusal is an answer, not a fault: nobody reads its stack
        super(message, null, false, false);
        this.slug = slug;
        this.field = field;
        this.value = value.toString();
    }

    /** The kind of refusal, lower-case words joined by hyphens; never changed once released. */
    public String slug() {
        return slug;
    }

    /** The member of the command that it is about, e.g. {@code result.year}. */
    public String field() {
        return field;
    }

    /** What that member was. */
    public String value() {
        return value;
    }

    /** Says what was found and what would be accepted. */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
