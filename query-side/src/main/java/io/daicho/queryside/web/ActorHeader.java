package io.daicho.queryside.web;

import io.daicho.events.Provenance;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Who sends a request that changes something: the header {@code Daicho-Actor}, in UTF-8. */
public final class ActorHeader {

    /** Its name. */
    public static final String NAME = "Daicho-Actor";

    private static final String ANONYMOUS = "anonymous";

    private ActorHeader() {}

    /**
     * @return {@code anonymous} where the header is absent
     * @throws BadParameter if it is no name
     */
    public static String of(HttpServletRequest request) {
        @Nullable String sent = request.getHeader(NAME);
        String actor = sent == null ? ANONYMOUS : utf8(sent);
        try {
            return new Provenance(actor, null, null).actor();
        } catch (IllegalArgumentException e) {
            throw new BadParameter(NAME, actor, String.valueOf(e.getMessage()));
        }
    }

    /** Servlet containers read headers as ISO 8859-1; names are sent as UTF-8. */
    private static String utf8(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
