package io.daicho.tree.web;

import io.daicho.log.StoredEvent;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.tree.InclusionProof;
import io.daicho.tree.LogProofs;
import io.daicho.tree.checkpoint.CheckpointKeys;
import io.daicho.tree.checkpoint.PublishedKey;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verifies events, step by step. */
@Component
class Verifications {

    private final Covering covering;
    private final LogProofs proofs;
    private final CheckpointKeys keys;
    private final CheckpointAnswers checkpoints;

    Verifications(Covering covering, LogProofs proofs, CheckpointKeys keys, CheckpointAnswers checkpoints) {
        this.covering = covering;
        this.proofs = proofs;
        this.keys = keys;
        this.checkpoints = checkpoints;
    }

    /**
     * Everything there is to check about an event.
     *
     * @param size the first checkpoint that covers it is led to; null for the newest
     * @throws io.daicho.tree.IntegrityFault if the event does not lead to it
     */
    Verification of(StoredEvent event, @Nullable Long size) {
        SignedCheckpoint checkpoint = covering.checkpoint(size, event.position());
        InclusionProof proof = proofs.inclusion(event, checkpoint.size(), checkpoint.root());
        List<PublishedKey> published = keys.all();
        CheckpointAnswer answered = checkpoints.of(checkpoint, published);
        List<Verification.Check> checks = checks(event, proof, checkpoint, answered);
        return new Verification(
                event.position(),
                checks.stream().allMatch(Verification.Check::passed),
                checks,
                WholeEntryAnswer.of(event),
                event.leafLine().text(),
                proof.leaf().base64(),
                proof.index(),
                proof.hashes().stream().map(Hash::base64).toList(),
                steps(proof),
                answered,
                checkpoints.keys(published));
    }

    private static List<Verification.Check> checks(
            StoredEvent event, InclusionProof proof, SignedCheckpoint checkpoint, CheckpointAnswer answered) {
        List<InclusionProof.Step> steps = proof.steps();
        Hash reached = steps.isEmpty() ? proof.leaf() : steps.getLast().node();
        return List.of(
                new Verification.Check(
                        "leaf",
                        "SHA-256 of the byte 0x00 and the line is the leaf hash",
                        MerkleHashes.leaf(event.leafLine().text()).equals(proof.leaf())),
                new Verification.Check(
                        "inclusion", "the steps lead from the leaf hash to the root", reached.equals(proof.root())),
                new Verification.Check(
                        "checkpoint",
                        "the root is the one in the checkpoint of size " + checkpoint.size(),
                        checkpoint.root().equals(proof.root()) && checkpoint.size() == proof.size()),
                new Verification.Check(
                        "signature",
                        "the ledger's key signed the checkpoint",
                        answered.signatures().stream()
                                .filter(signature -> signature.by().equals(SignatureAnswer.LEDGER))
                                .anyMatch(SignatureAnswer::verified)),
                new Verification.Check(
                        "texts",
                        "the texts shown are the ones the line commits to",
                        event.alteredFields().isEmpty()));
    }

    private static List<Verification.Step> steps(InclusionProof proof) {
        var steps = new ArrayList<Verification.Step>();
        Hash own = proof.leaf();
        for (InclusionProof.Step step : proof.steps()) {
            steps.add(new Verification.Step(
                    step.left().equals(own) ? "left" : "right",
                    step.left().base64(),
                    step.right().base64(),
                    step.node().base64()));
            own = step.node();
        }
        return steps;
    }
}
