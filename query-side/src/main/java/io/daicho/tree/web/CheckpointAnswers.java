package io.daicho.tree.web;

import io.daicho.proof.NoteSignature;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.checkpoint.CheckpointKeys;
import io.daicho.tree.checkpoint.PublishedKey;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import io.daicho.tree.checkpoint.Witnesses;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes answers of checkpoints: each signature is verified anew with the key it names. */
@Component
class CheckpointAnswers {

    private final CheckpointKeys keys;
    private final Witnesses witnesses;

    CheckpointAnswers(CheckpointKeys keys, Witnesses witnesses) {
        this.keys = keys;
        this.witnesses = witnesses;
    }

    CheckpointAnswer of(SignedCheckpoint checkpoint) {
        return of(checkpoint, keys.all());
    }

    CheckpointAnswer of(SignedCheckpoint checkpoint, List<PublishedKey> published) {
        return new CheckpointAnswer(
                checkpoint.number(),
                checkpoint.checkpoint().origin(),
                checkpoint.size(),
                checkpoint.root().base64(),
                checkpoint.at().toString(),
                checkpoint.cosigned().encoded(),
                checkpoint.cosigned().signatures().stream()
                        .map(signature -> signature(checkpoint, signature, published))
                        .toList());
    }

    List<KeyAnswer> keys(List<PublishedKey> published) {
        return published.stream()
                .map(key -> KeyAnswer.of(key, key.equals(published.getLast())))
                .toList();
    }

    private SignatureAnswer signature(
            SignedCheckpoint checkpoint, NoteSignature signature, List<PublishedKey> published) {
        String text = checkpoint.note().text();
        Optional<VerifierKey> own = published.stream()
                .map(PublishedKey::key)
                .filter(key -> key.isNamedBy(signature))
                .findFirst();
        if (own.isPresent()) {
            return SignatureAnswer.of(SignatureAnswer.LEDGER, own.get(), text, signature);
        }
        return witnesses
                .named(signature)
                .map(witness -> SignatureAnswer.of(SignatureAnswer.WITNESS, witness, text, signature))
                .orElseGet(() -> SignatureAnswer.unknown(signature));
    }
}
