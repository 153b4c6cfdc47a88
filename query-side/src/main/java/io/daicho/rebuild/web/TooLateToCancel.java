package io.daicho.rebuild.web;

import io.daicho.rebuild.Rebuild;

/** A rebuild has ended, or its rows are about to answer. */
final class TooLateToCancel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLateToCancel(Rebuild rebuild) {
        super("the rebuild " + rebuild.id() + " can no longer be cancelled: " + rebuild.state());
    }
}
