package io.daicho.report;

import io.daicho.view.tally.PrintedName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A bureau has no identity but its name: its rows are keyed by a digest of it, so that ids fit into a path. */
public final class BureauKey {

    private static final int BYTES = 8;

    private BureauKey() {}

    /** The same for names that differ only in half-width and full-width, case or white space. */
    public static String of(String bureau) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(PrintedName.comparable(bureau).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
