package io.daicho.audit;

import org.jspecify.annotations.Nullable;

/** A member of a stored commit is missing or of another type than it can be. */
final class MalformedMember extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final transient FieldDifference difference;

    /**
     * @param offset of the event in its commit
     * @param wanted what should be there, to be read after "is not"
     */
    MalformedMember(int offset, String field, @Nullable Object stored, String wanted) {
        this(offset, field, stored, wanted, null);
    }

    MalformedMember(int offset, String field, @Nullable Object stored, String wanted, @Nullable String expected) {
        super(field + " is not " + wanted + ": " + Shown.of(stored));
        this.offset = offset;
        this.difference = new FieldDifference(field, stored == null ? null : Shown.of(stored), expected);
    }

    int offset() {
        return offset;
    }

    FieldDifference difference() {
        return difference;
    }
}
