package io.daicho.projection;

/** What is stored of some rows contradicts itself: no event is at fault, and a rebuild mends it. */
public final class RowsDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowsDamaged(String message) {
        super(message);
    }

    RowsDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
