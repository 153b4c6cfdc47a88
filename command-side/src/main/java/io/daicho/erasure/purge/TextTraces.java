package io.daicho.erasure.purge;

import java.util.Set;

/** Something beside the log that may quote texts of events, and forgets them when they are erased. */
public interface TextTraces {

    /**
     * Forgets texts; asked again, it changes nothing.
     *
     * @param stream the aggregate whose events held them
     * @param texts none where they have left the log already
     */
    void forget(String stream, Set<String> texts);
}
