package io.daicho.commandside.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads the bodies of commands, up to a size that the largest acceptable one stays well below. */
final class CommandBodyConverter extends AbstractHttpMessageConverter<CommandBody> {

    static final int LIMIT = 256 * 1024;

    CommandBodyConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return CommandBody.class.isAssignableFrom(type);
    }

    @Override
    protected CommandBody readInternal(Class<? extends CommandBody> type, HttpInputMessage input) throws IOException {
        byte[] json = input.getBody().readNBytes(LIMIT + 1);
        if (json.length > LIMIT) {
            throw new RequestRefused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "the body is larger than " + LIMIT + " bytes",
                    List.of());
        }
        return BodyReader.read(json, type);
    }

    @Override
    protected boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(CommandBody body, HttpOutputMessage output) {
        throw new UnsupportedOperationException("bodies of commands are read only");
    }
}
