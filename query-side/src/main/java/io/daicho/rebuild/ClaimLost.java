package io.daicho.rebuild;

/** Another node has taken the rebuild over, or somebody cancelled it; this one leaves it alone. */
final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(String rebuild) {
        super("the rebuild " + rebuild + " is no longer held");
    }
}
