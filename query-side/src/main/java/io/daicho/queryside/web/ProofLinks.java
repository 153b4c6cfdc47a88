package io.daicho.queryside.web;

/**
 * Where the proof of an event is: paths of this API.
 *
 * @param entry the event as it stands in the log
 * @param verification every step from its line to the signed checkpoint, checked
 * @param inclusionProof the hashes alone
 */
public record ProofLinks(String entry, String verification, String inclusionProof) {

    private static final String LOG = "/api/log/";

    /** Relation of an answer to the checkpoint that covers the position it is for. */
    private static final String CHECKPOINT_RELATION = "urn:daicho:rel:checkpoint";

    public static ProofLinks of(long position) {
        String entry = LOG + "entries/" + position;
        return new ProofLinks(entry, entry + "/verification", LOG + "inclusion-proof?position=" + position);
    }

    /** The first checkpoint that covers everything up to a position. */
    public static String checkpoint(long position) {
        return LOG + "checkpoint?size=" + position;
    }

    /** The same as a link of RFC 8288. */
    public static String checkpointHeader(long position) {
        return "<" + checkpoint(position) + ">; rel=\"" + CHECKPOINT_RELATION + "\"";
    }
}
