package io.daicho.tree.web;

import io.daicho.queryside.web.BadParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Whether an answer is text or JSON: as the parameter {@code format} says, else as the Accept header prefers. */
final class TextOrJson {

    private TextOrJson() {}

    /**
     * Chooses.
     *
     * @param text what {@code format} calls the text
     * @param textFirst whether text is answered where the client takes either
     * @throws BadParameter if the format is neither
     * @throws NotAcceptable if the client takes neither
     */
    static boolean isText(@Nullable String format, @Nullable String accept, String text, boolean textFirst) {
        if (format != null) {
            if (!format.equals(text) && !format.equals("json")) {
                throw new BadParameter("format", format, "is neither " + text + " nor json");
            }
            return format.equals(text);
        }
        if (accept == null || accept.isBlank()) {
            return textFirst;
        }
        for (MediaType wanted : preferences(accept)) {
            boolean takesText = wanted.includes(MediaType.TEXT_PLAIN);
            if (takesText && wanted.includes(MediaType.APPLICATION_JSON)) {
                return textFirst;
            }
            if (takesText || wanted.includes(MediaType.APPLICATION_JSON)) {
                return takesText;
            }
        }
        throw new NotAcceptable(accept);
    }

    private static List<MediaType> preferences(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .toList();
        } catch (InvalidMediaTypeException e) {
            throw new NotAcceptable(accept);
        }
    }

    /** The client takes neither text nor JSON. */
    static final class NotAcceptable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAcceptable(String accept) {
            super("there are text/plain and application/json, not " + accept);
        }
    }
}
