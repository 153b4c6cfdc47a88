package io.daicho.erasure;

/** Finds the texts that were recorded of an aggregate. */
public interface RecordedTexts {

    /**
     * The texts of a stream up to its present end; what an aggregate decides on them holds only if nothing is appended
     * to the stream before its decision.
     */
    StreamTexts ofStream(String stream);
}
