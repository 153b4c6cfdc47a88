package io.daicho.standalone.embedded;

import java.nio.file.Path;

/**
 * How to run the embedded server.
 *
 * @param directory where its file lives; created where it is missing
 * @param port the TCP port on 127.0.0.1, 0 for any free one
 * @param sync whether a reply waits until the disk itself has the change ({@code fsync}), which a power cut needs; a
 *     killed process loses nothing either way
 */
public record EmbeddedSettings(Path directory, int port, boolean sync) {

    public EmbeddedSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port outside 0..65535: " + port);
        }
    }
}
