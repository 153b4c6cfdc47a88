package io.daicho.commandside.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads the bodies of commands. Their size is bounded before they come here. */
final class CommandBodyConverter extends AbstractHttpMessageConverter<CommandBody> {

    CommandBodyConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return CommandBody.class.isAssignableFrom(type);
    }

    @Override
    protected CommandBody readInternal(Class<? extends CommandBody> type, HttpInputMessage input) throws IOException {
        return BodyReader.read(input.getBody().readAllBytes(), type);
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
