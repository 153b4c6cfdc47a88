package io.daicho.tree.web;

import io.daicho.tree.checkpoint.PublishedKey;
import org.jspecify.annotations.Nullable;

/**
 * A key of the ledger as answered.
 *
 * @param id 8 hexadecimal digits, the key id of its signatures
 * @param key verifier key of C2SP signed-note, {@code name+id+base64}
 * @param from checkpoints larger than this are signed by it
 * @param endorsement signed note by which the key before it handed over; null for the first
 * @param current whether it signs at present
 */
record KeyAnswer(
        long number,
        String id,
        String key,
        long from,
        @Nullable String endorsement,
        boolean current) {

    static KeyAnswer of(PublishedKey published, boolean current) {
        return new KeyAnswer(
                published.number(),
                published.key().idHex(),
                published.key().text(),
                published.from(),
                published.endorsement() == null ? null : published.endorsement().encoded(),
                current);
    }
}
