package io.daicho.importing;

/** Another worker has taken the import over; this one leaves it alone. */
final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(String importId) {
        super("import " + importId + " has been taken over");
    }
}
