package io.daicho.tree.web;

import java.util.List;

/**
 * A checkpoint as answered.
 *
 * @param number from 1, in the order of sizes
 * @param root base64
 * @param at when it was signed, RFC 3339; not part of what is signed
 * @param note the signed note with every signature, exactly as text/plain answers it
 */
record CheckpointAnswer(
        long number, String origin, long size, String root, String at, String note, List<SignatureAnswer> signatures) {}
