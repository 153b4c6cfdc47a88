package io.daicho.tree.web;

import io.daicho.queryside.web.BadParameter;
import io.daicho.tree.LogEntries;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the checkpoint an answer rests on, compared with the tree of this node. */
@Component
class Covering {

    private final Checkpoints checkpoints;
    private final LogEntries entries;

    Covering(Checkpoints checkpoints, LogEntries entries) {
        this.checkpoints = checkpoints;
        this.entries = entries;
    }

    /**
     * The first checkpoint that covers a size, or else the newest.
     *
     * @param size null for the newest checkpoint
     * @param least what it has to cover in any case
     * @throws BadParameter if the size is below that or above what the log has
     * @throws NotCovered if there is none yet
     */
    SignedCheckpoint checkpoint(@Nullable Long size, long least) {
        if (size != null) {
            requireSize("size", size, least);
        }
        SignedCheckpoint newest = checkpoints
                .newest()
                .orElseThrow(() -> new NotCovered(least, "none has been signed, createCheckpoint signs one"));
        long needed = Math.max(least, size == null ? 0 : size);
        if (newest.size() < needed) {
            throw new NotCovered(needed, "the newest one is of size " + newest.size());
        }
        return checkpoints.proven(
                size == null ? newest : checkpoints.covering(needed).orElse(newest));
    }

    /** @throws BadParameter if a size is below what it has to be, or above what the log has */
    void requireSize(String field, long size, long least) {
        if (size < least) {
            throw new BadParameter(field, Long.toString(size), "is below " + least);
        }
        long head = entries.head();
        if (size > head) {
            throw new BadParameter(field, Long.toString(size), "lies in the future: the newest position is " + head);
        }
    }
}
