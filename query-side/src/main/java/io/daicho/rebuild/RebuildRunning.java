package io.daicho.rebuild;

/** A projection is being rebuilt already. */
public final class RebuildRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    RebuildRunning(String id) {
        super("the rebuild " + id + " has not ended");
        this.id = id;
    }

    /** Id of the rebuild that has not ended. */
    public String id() {
        return id;
    }
}
