package io.daicho.proof;

import java.nio.charset.StandardCharsets;

/** What a witness signs for a cosignature/v1: C2SP tlog-cosignature, "Ed25519 signed message". */
final class CosignedText {

    private CosignedText() {}

    static byte[] of(String noteText, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + noteText).getBytes(StandardCharsets.UTF_8);
    }
}
