package io.daicho.rebuild;

/** Which events are to be skipped has been decided anew since the rebuild began: it begins again. */
final class DecisionsChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DecisionsChanged(String rebuild) {
        super("the rebuild " + rebuild + " begins again, since other events are to be skipped now");
    }
}
