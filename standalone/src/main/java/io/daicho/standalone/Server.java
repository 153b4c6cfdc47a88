package io.daicho.standalone;

import java.net.URI;

/** A Daicho in this process that takes requests until it is closed. */
public interface Server extends AutoCloseable {

    /** Where it listens. */
    URI address();

    /** Where it keeps what it is told, for people. */
    String ledger();

    /** The last position in the log, 0 if it is empty. */
    long head();

    /** Finishes the requests in flight and stops; a second call waits for the first and does nothing. */
    @Override
    void close();

    /** Starts servers. */
    interface Starter {

        /**
         * Starts both sides and returns when they take requests.
         *
         * @throws StartFailure when the data directory is in use, damaged or not writable, the port taken, or anything
         *     else prevents it
         */
        Server start(ServerSettings settings);
    }
}
