package io.daicho.tree.web;

import java.util.List;

/**
 * Everything there is to check about an event, and what the checks came to: enough for a page to show and for a script to
 * repeat. Hashes are base64 of 32 bytes.
 *
 * @param verified whether every check is passed
 * @param change what the event is about: who, when, why, and what it says
 * @param line exactly what is hashed, as UTF-8
 * @param leafHash SHA-256(0x00 ‖ line)
 * @param index of the leaf in the tree, from 0: its position less one
 * @param hashes the proof, from the leaf's sibling up
 * @param steps the way from the leaf hash to the root
 * @param keys every key of the ledger with its endorsement
 */
record Verification(
        long position,
        boolean verified,
        List<Check> checks,
        WholeEntryAnswer change,
        String line,
        String leafHash,
        long index,
        List<String> hashes,
        List<Step> steps,
        CheckpointAnswer checkpoint,
        List<KeyAnswer> keys) {

    /** @param says what is checked, in words */
    record Check(String check, String says, boolean passed) {}

    /**
     * A step.
     *
     * @param own which of the two is the node of the step before, {@code left} or {@code right}
     * @param node SHA-256(0x01 ‖ left ‖ right)
     */
    record Step(String own, String left, String right, String node) {}
}
