package io.daicho.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.daicho.proof.CanonicalJson;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Identity from printed words: the UUIDv5 (RFC 9562 §5.5) of the words' canonical JSON array, each normalised so that
 * half-width and full-width, or two spellings of one character, name the same thing.
 */
final class NaturalKey {

    private final NameBasedGenerator generator;

    /** @param namespace the name space of one kind of identity; published, never changed */
    NaturalKey(String namespace) {
        this.generator = Generators.nameBasedGenerator(UUID.fromString(namespace));
    }

    UUID uuid(List<? extends @Nullable Object> parts) {
        return generator.generate(CanonicalJson.of(parts));
    }

    /** NFKC with white space trimmed and runs of it folded to one space: for keys only, never for what is kept. */
    static String normalised(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    }
}
