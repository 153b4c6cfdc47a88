package io.daicho.operations.limits;

import java.io.IOException;

/** A request's body has more bytes than this process reads. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long most;

    BodyTooLarge(long most) {
        super("the body is larger than " + most + " bytes");
        this.most = most;
    }

    long most() {
        return most;
    }
}
