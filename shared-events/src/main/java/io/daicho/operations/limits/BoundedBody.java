package io.daicho.operations.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A request whose body has been read already, because its headers do not tell its length: only so can one that is too
 * large be refused before its operation begins.
 */
final class BoundedBody extends HttpServletRequestWrapper {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final byte[] body;

    private BoundedBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /**
     * The request with a body of at most so many bytes.
     *
     * @throws BodyTooLarge if there are more
     */
    static HttpServletRequest of(HttpServletRequest request, long most) throws IOException {
        long told = request.getContentLengthLong();
        if (told > most) {
            throw new BodyTooLarge(most);
        }
        // the container reads no more than was told
        if (told >= 0 || most > Integer.MAX_VALUE - 1 || WITHOUT_BODY.contains(request.getMethod())) {
            return request;
        }
        byte[] body = request.getInputStream().readNBytes((int) most + 1);
        if (body.length > most) {
            throw new BodyTooLarge(most);
        }
        return new BoundedBody(request, body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Held(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Held extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Held(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a body that has been read is not read asynchronously");
        }
    }
}
