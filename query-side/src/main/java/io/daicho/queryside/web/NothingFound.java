package io.daicho.queryside.web;

/** There is nothing of this identity at the position asked for. */
public final class NothingFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /** @param kind what was looked for, e.g. measure */
    public NothingFound(String kind, Object id, long position) {
        super("no " + kind + " " + id + " at position " + position);
        this.position = position;
    }

    /** The position it was looked for at. */
    public long position() {
        return position;
    }
}
