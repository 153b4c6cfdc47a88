package io.daicho.tree.web;

import io.daicho.proof.VerifierKey;
import io.daicho.tree.checkpoint.CheckpointKeys;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.Witnesses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Log and proofs")
class KeyController {

    /**
     * Who signs.
     *
     * @param items from the first key to the one that signs at present
     * @param witnesses verifier keys of those whose cosignatures are kept
     */
    record KeyList(String origin, List<KeyAnswer> items, List<String> witnesses) {}

    private final CheckpointKeys keys;
    private final CheckpointAnswers answers;
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;

    KeyController(CheckpointKeys keys, CheckpointAnswers answers, Checkpoints checkpoints, Witnesses witnesses) {
        this.keys = keys;
        this.answers = answers;
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
    }

    @GetMapping("/api/log/keys")
    @Operation(
            operationId = "listCheckpointKeys",
            summary = "The ledger's keys from its first on, each endorsed by the one before it, and its witnesses")
    KeyList listCheckpointKeys() {
        return new KeyList(
                checkpoints.origin(),
                answers.keys(keys.all()),
                witnesses.keys().stream().map(VerifierKey::text).toList());
    }
}
