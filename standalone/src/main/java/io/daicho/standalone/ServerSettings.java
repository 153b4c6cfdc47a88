package io.daicho.standalone;

import java.nio.file.Path;

/**
 * What to serve, and where.
 *
 * @param data directory of the embedded server's file, of the signing key and of the logs
 * @param host address to bind to
 * @param port TCP port, 0 for any free one
 * @param signing whether checkpoints are signed by themselves; on request they are in any case
 */
public record ServerSettings(Path data, String host, int port, boolean signing) {

    /** A server that signs checkpoints by itself. */
    public ServerSettings(Path data, String host, int port) {
        this(data, host, port, true);
    }

    /** The same without signing: what is in the ledger is to be looked at before anybody vouches for it. */
    public ServerSettings withoutSigning() {
        return new ServerSettings(data, host, port, false);
    }

    /** The key that signs checkpoints, made at the first start. */
    public Path keyFile() {
        return data.resolve("keys").resolve("checkpoint.key");
    }

    /** Where the process writes what it has to say beside its few lines on the terminal. */
    public Path logFile() {
        return data.resolve("logs").resolve("daicho.log");
    }
}
