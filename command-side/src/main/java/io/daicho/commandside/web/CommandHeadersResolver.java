package io.daicho.commandside.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.daicho.commandside.CommandContext;
import io.daicho.events.Provenance;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the headers that every command may have. */
final class CommandHeadersResolver implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String ACTOR = "Daicho-Actor";

    private static final String ANONYMOUS = "anonymous";
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandHeaders.class;
    }

    @Override
    public CommandHeaders resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        String actor = request.getHeader(ACTOR);
        String ifMatch = request.getHeader(IF_MATCH);
        var headers = new CommandHeaders(
                key == null ? UUID.randomUUID().toString() : key,
                actor == null ? ANONYMOUS : utf8(actor),
                ifMatch == null ? OptionalLong.empty() : version(ifMatch));
        requireUsable(headers);
        return headers;
    }

    private static void requireUsable(CommandHeaders headers) {
        Provenance provenance;
        try {
            provenance = new Provenance(headers.actor(), null, null);
        } catch (IllegalArgumentException e) {
            throw refused(ACTOR, headers.actor(), e);
        }
        try {
            new CommandContext(headers.commandId(), provenance, headers.expectedVersion());
        } catch (IllegalArgumentException e) {
            throw refused(IDEMPOTENCY_KEY, headers.commandId(), e);
        }
    }

    private static RequestRefused refused(String header, String value, IllegalArgumentException reason) {
        return RequestRefused.badField(new FieldError(header, value, String.valueOf(reason.getMessage())));
    }

    private static OptionalLong version(String ifMatch) {
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw RequestRefused.badField(
                    new FieldError(IF_MATCH, ifMatch, "is not a version in double quotes, e.g. \"3\""));
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }

    /** Servlet containers read headers as ISO 8859-1; names are sent as UTF-8. */
    private static String utf8(String header) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
