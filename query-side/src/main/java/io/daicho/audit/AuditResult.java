package io.daicho.audit;

import java.util.List;
import java.util.Optional;

/**
 * How an audit ended.
 *
 * @param checked events read and checked
 * @param total events there were to check
 * @param covered events that a checkpoint proves to be those it was signed for; those behind it are only in order
 * @param against the checkpoint that proves the most, none where nothing has been signed
 * @param finding the first thing that is wrong, if anything is
 * @param notes what is not wrong but should be known
 */
public record AuditResult(
        long checked,
        long total,
        long covered,
        Optional<CheckedCheckpoint> against,
        Optional<Finding> finding,
        List<String> notes) {

    public AuditResult {
        notes = List.copyOf(notes);
    }

    public boolean isSound() {
        return finding.isEmpty();
    }
}
