package io.daicho.audit;

import java.util.Optional;

/**
 * Up to where the log is proven to be what was signed.
 *
 * @param root that proves it, none for nothing
 * @param resume position of the commit that the first event behind lies in
 */
record Anchor(Optional<ExpectedRoot> root, long resume) {

    static final Anchor NONE = new Anchor(Optional.empty(), 1);

    /** Number of events. */
    long size() {
        return root.map(ExpectedRoot::size).orElse(0L);
    }
}
