package io.daicho.log;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventJson;
import io.daicho.catalogue.FreeTexts;
import io.daicho.proof.CanonicalJson;
import io.daicho.proof.Commitment;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts commitments in the place of free texts, once for each new event: however often it is tried, it stays the same. */
final class Sealing {

    private final SecureRandom random = new SecureRandom();

    SealedEvent seal(NewEvent event) {
        var texts = new ArrayList<SealedText>();
        EncodedEvent open = event.event();
        String payload = seal("/payload", open.payload(), FreeTexts.ofPayload(open.type()), texts);
        String meta = seal("/meta", event.meta(), FreeTexts.ofMeta(), texts);
        return new SealedEvent(event.id(), new EncodedEvent(open.type(), payload), meta, List.copyOf(texts));
    }

    private String seal(String part, String json, List<String> fields, List<SealedText> texts) {
        if (fields.isEmpty()) {
            return json;
        }
        Map<String, Object> members = EventJson.map(json);
        int before = texts.size();
        for (String field : fields) {
            sealOne(field, members, field.substring(part.length() + 1).split("/", -1), texts);
        }
        return texts.size() == before ? json : CanonicalJson.of(members);
    }

    private void sealOne(String field, Map<String, Object> members, String[] path, List<SealedText> texts) {
        Map<String, Object> parent = members;
        for (int i = 0; i < path.length - 1; i++) {
            if (!(parent.get(path[i]) instanceof Map<?, ?> child)) {
                return;
            }
            parent = objectOf(child);
        }
        String name = path[path.length - 1];
        // an empty text says nothing of anybody, and some events must have one
        if (parent.get(name) instanceof String text && !text.isEmpty()) {
            var salt = new byte[Commitment.SALT_BYTES];
            random.nextBytes(salt);
            var sealed = new SealedText(field, salt, text);
            parent.put(name, Map.of(SealedJson.COMMITMENT, sealed.commitment()));
            texts.add(sealed);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objectOf(Map<?, ?> json) {
        return (Map<String, Object>) json;
    }
}
