package io.daicho.projection;

/** The rows of this version are still being built, and there are none of a version that could answer meanwhile. */
public final class RowsNotBuilt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String projection;

    RowsNotBuilt(String projection, int version) {
        super("version " + version + " of the read model " + projection + " is still being built");
        this.projection = projection;
    }

    /** Name of the projection. */
    public String projection() {
        return projection;
    }
}
