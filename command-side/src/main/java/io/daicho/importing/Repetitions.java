package io.daicho.importing;

import io.daicho.events.MeasureId;
import io.daicho.importing.reading.TableRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says more than once. It has to be asked row by row in the file's order, rejected rows included, so that a
 * row keeps its ordinal when another is mended.
 */
final class Repetitions {

    private final Map<Integer, Long> lineByRowNo = new HashMap<>();
    private final Map<String, Long> lineByContent = new HashMap<>();
    private final Map<MeasureId, Seen> byKey = new HashMap<>();

    /** The line of the earlier row that bears the same number. */
    Optional<Long> sameNumber(int rowNo, long line) {
        return Optional.ofNullable(lineByRowNo.putIfAbsent(rowNo, line));
    }

    /** The line of the earlier row whose cells are all the same, its number and the width of characters aside. */
    Optional<Long> sameContent(TableRow row, int rowNoIndex) {
        return Optional.ofNullable(lineByContent.putIfAbsent(digest(row, rowNoIndex), row.line()));
    }

    /** How often title, department and field have come up, this row included, and where first. */
    Seen count(MeasureId firstOfKey, long line) {
        return byKey.merge(firstOfKey, new Seen(1, line), (seen, ignored) -> new Seen(seen.times + 1, seen.firstLine));
    }

    record Seen(int times, long firstLine) {}

    private static String digest(TableRow row, int rowNoIndex) {
        MessageDigest sha256 = sha256();
        for (int i = 0; i < row.cells().size(); i++) {
            if (i != rowNoIndex) {
                sha256.update(Printed.compact(row.cells().get(i)).getBytes(StandardCharsets.UTF_8));
            }
            // a byte that UTF-8 never uses keeps the cells apart
            sha256.update((byte) 0xff);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
