package io.daicho.events;

import java.util.UUID;

final class Uuids {

    private Uuids() {}

    /** Strict, unlike {@link UUID#fromString}, which takes "1-1-1-1-1" for a UUID. */
    static UUID parse(String what, String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " is not a UUID: " + Texts.shown(text), e);
        }
        throw new IllegalArgumentException(what + " is not a UUID: " + Texts.shown(text));
    }
}
