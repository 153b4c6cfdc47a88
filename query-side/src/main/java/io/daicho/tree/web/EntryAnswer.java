package io.daicho.tree.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.history.ChangeOrigin;
import io.daicho.log.StoredEvent;
import io.daicho.proof.MerkleHashes;
import io.daicho.queryside.web.ProofLinks;
import java.util.List;

/**
 * An event of the log as answered.
 *
 * @param origin who caused it, when, why, by which command
 * @param stream id of the measure, department or partner city
 * @param streamType {@code Measure}, {@code Department} or {@code PartnerCity}
 * @param leafHash base64 of SHA-256(0x00 ‖ line)
 * @param erased JSON Pointers of texts that were erased, whose commitments stay
 */
record EntryAnswer(
        @JsonUnwrapped ChangeOrigin origin,
        String stream,
        String streamType,
        String leafHash,
        List<String> erased,
        ProofLinks links) {

    static EntryAnswer of(StoredEvent event) {
        return new EntryAnswer(
                ChangeOrigin.of(event),
                event.stream(),
                event.streamType(),
                MerkleHashes.leaf(event.leafLine().text()).base64(),
                event.erasedFields(),
                ProofLinks.of(event.position()));
    }
}
