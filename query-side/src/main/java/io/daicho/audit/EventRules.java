package io.daicho.audit;

import io.daicho.audit.Finding.Kind;
import io.daicho.catalogue.EventJson;
import io.daicho.log.StoredEvent;
import io.daicho.proof.CanonicalJson;
import io.daicho.proof.Hash;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What every event keeps to by itself. */
final class EventRules {

    private final KnownTypes types;

    EventRules(KnownTypes types) {
        this.types = types;
    }

    /** @param hash of the event's line */
    Optional<Suspicion> check(StoredLine line, Hash hash) {
        StoredEvent event = line.event();
        if (!line.leaf().equals(hash)) {
            return Optional.of(leaf(line, hash));
        }
        if (!isCanonical(event.sealedEvent().payload())) {
            return Optional.of(broken(line, "/payload", event.sealedEvent().payload(), "is not canonical JSON"));
        }
        if (!isCanonical(event.sealedMeta())) {
            return Optional.of(broken(line, "/meta", event.sealedMeta(), "is not canonical JSON"));
        }
        if (!types.contains(event.type())) {
            return Optional.of(broken(line, "/type", event.type().toString(), "is not a known event"));
        }
        return event.alteredFields().stream().findFirst().map(field -> text(line, field));
    }

    private static Suspicion leaf(StoredLine line, Hash hash) {
        var difference = new FieldDifference("leaf", line.leaf().hex(), hash.hex());
        return new Suspicion(
                line.position(),
                Finding.ofEvent(
                        Kind.ALTERED,
                        line.position(),
                        List.of(difference),
                        "The leaf of the event at position " + line.position() + " was altered: stored is "
                                + line.leaf().hex() + ", its line has the hash " + hash.hex() + "."),
                Finding.ofEvent(
                        Kind.ALTERED,
                        line.position(),
                        List.of(),
                        "The event at position " + line.position() + " was altered: it was stored with the hash "
                                + line.leaf().hex() + ", its line has the hash " + hash.hex() + "."));
    }

    private static Suspicion broken(StoredLine line, String field, String stored, String what) {
        List<FieldDifference> fields = List.of(new FieldDifference(field, Shown.cut(stored), null));
        String message = "In the event at position " + line.position() + ", " + field + " " + what + ": "
                + Shown.cut(stored) + ".";
        return new Suspicion(
                line.position(),
                Finding.ofEvent(Kind.INVALID, line.position(), fields, message),
                Finding.ofEvent(Kind.ALTERED, line.position(), fields, message));
    }

    private static Suspicion text(StoredLine line, String field) {
        return Suspicion.certain(Finding.ofEvent(
                Kind.ALTERED,
                line.position(),
                List.of(new FieldDifference(field, null, null)),
                "The text of " + field + " in the event at position " + line.position()
                        + " was altered: it is not the one the event is committed to."));
    }

    private static boolean isCanonical(String json) {
        try {
            return CanonicalJson.of(EventJson.map(json)).equals(json);
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }
}
