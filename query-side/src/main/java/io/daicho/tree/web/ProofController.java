package io.daicho.tree.web;

import io.daicho.log.StoredEvent;
import io.daicho.proof.Hash;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.ReadHeaders;
import io.daicho.tree.ConsistencyProof;
import io.daicho.tree.InclusionProof;
import io.daicho.tree.LogEntries;
import io.daicho.tree.LogProofs;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import io.daicho.tree.checkpoint.SignedRoots;
import io.daicho.tree.checkpoint.SignedRoots.SignedRoot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/log")
@Tag(name = "Log and proofs")
class ProofController {

    /**
     * That an event is in the tree of a size. Hashes are base64.
     *
     * @param index of the leaf, from 0
     * @param hashes from the leaf's sibling up, RFC 9162 §2.1.3
     * @param checkpoint the first one that covers the size; the root is its own where the sizes are equal, and consistent
     *     with it otherwise; null where none covers it yet
     */
    record Inclusion(
            long position,
            long index,
            long size,
            String leafHash,
            String root,
            List<String> hashes,
            @Nullable CheckpointAnswer checkpoint) {}

    /**
     * That the tree of one size begins with the tree of another. Hashes are base64.
     *
     * @param hashes RFC 9162 §2.1.4
     * @param checkpointFrom the first one that covers the smaller size, as for an inclusion proof
     * @param checkpointTo the first one that covers the larger size
     */
    record Consistency(
            long from,
            long to,
            String rootFrom,
            String rootTo,
            List<String> hashes,
            @Nullable CheckpointAnswer checkpointFrom,
            @Nullable CheckpointAnswer checkpointTo) {}

    private final LogEntries entries;
    private final LogProofs proofs;
    private final SignedRoots roots;
    private final Covering covering;
    private final CheckpointAnswers checkpoints;

    ProofController(
            LogEntries entries, LogProofs proofs, SignedRoots roots, Covering covering, CheckpointAnswers checkpoints) {
        this.entries = entries;
        this.proofs = proofs;
        this.roots = roots;
        this.covering = covering;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/inclusion-proof")
    @Operation(
            operationId = "getInclusionProof",
            summary = "The hashes that prove an event to be in the log (RFC 9162 §2.1.3)")
    ResponseEntity<Inclusion> getInclusionProof(@ParameterObject ProofsAsked.Inclusion asked) {
        long position = asked.requiredPosition();
        StoredEvent event =
                entries.at(position).orElseThrow(() -> new NothingFound("log entry", position, entries.head()));
        SignedRoot root = root("size", asked.size(), position);
        InclusionProof proof = proofs.inclusion(event, root.size(), root.root());
        return ResponseEntity.ok()
                .header(ReadHeaders.POSITION, Long.toString(root.size()))
                .body(new Inclusion(
                        position,
                        proof.index(),
                        proof.size(),
                        proof.leaf().base64(),
                        proof.root().base64(),
                        base64(proof.hashes()),
                        answer(root)));
    }

    @GetMapping("/consistency-proof")
    @Operation(
            operationId = "getConsistencyProof",
            summary = "The hashes that prove nothing of a smaller log to be changed in a larger one (RFC 9162 §2.1.4)")
    ResponseEntity<Consistency> getConsistencyProof(@ParameterObject ProofsAsked.Consistency asked) {
        long size = asked.requiredFrom();
        covering.requireSize("from", size, 0);
        SignedRoot to = root("to", asked.to(), size);
        SignedRoot from = roots.of(size);
        ConsistencyProof proof = proofs.consistency(from.size(), from.root(), to.size(), to.root());
        return ResponseEntity.ok()
                .header(ReadHeaders.POSITION, Long.toString(to.size()))
                .body(new Consistency(
                        proof.from(),
                        proof.to(),
                        proof.rootFrom().base64(),
                        proof.rootTo().base64(),
                        base64(proof.hashes()),
                        answer(from),
                        answer(to)));
    }

    private SignedRoot root(String field, @Nullable Long size, long least) {
        if (size == null) {
            SignedCheckpoint newest = covering.checkpoint(null, least);
            return new SignedRoot(newest.size(), newest.root(), Optional.of(newest));
        }
        covering.requireSize(field, size, least);
        return roots.of(size);
    }

    private @Nullable CheckpointAnswer answer(SignedRoot root) {
        return root.covering().isPresent() ? checkpoints.of(root.covering().get()) : null;
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
