package io.daicho.standalone;

import java.nio.file.Path;

/**
 * What to serve, and where.
 *
 * @param data directory of the embedded server's file, of the signing key and of the logs
 * @param host address to bind to
 * @param port TCP port, 0 for any free one
 */
public record ServerSettings(Path data, String host, int port) {

    /** The key that signs checkpoints, made at the first start. */
    public Path keyFile() {
        return data.resolve("keys").resolve("checkpoint.key");
    }

    /** Where the process writes what it has to say beside its few lines on the terminal. */
    public Path logFile() {
        return data.resolve("logs").resolve("daicho.log");
    }
}
