package io.daicho.standalone;

import io.daicho.bundle.BundleFault;
import io.daicho.bundle.VerifiedBundle;
import java.io.IOException;

/** Makes an empty database the ledger of a bundle. */
public interface Restorer {

    /** Told what is being done and how many events of how many it has been done with. */
    @FunctionalInterface
    interface Progress {

        void at(String doing, long events, long of);
    }

    /**
     * Returns once the ledger is whole; run again, it goes on where it was broken off.
     *
     * @throws BundleFault if the bundle does not verify; nothing is written then
     * @throws IOException if it cannot be read
     * @throws StartFailure if the database is not empty, in use, not to be written or does not answer
     */
    VerifiedBundle restore(Restoration restoration, Progress progress) throws IOException, BundleFault;
}
