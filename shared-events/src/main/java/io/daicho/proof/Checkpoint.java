package io.daicho.proof;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log commits to at a size: the text of a C2SP tlog-checkpoint, to be signed as a {@link SignedNote}.
 *
 * @param origin identity of the log
 * @param size number of leaves
 * @param root Merkle tree hash of that many leaves
 * @param extensions further lines, usually none; at most {@value #MOST_EXTENSIONS}
 * @see <a href="https://c2sp.org/tlog-checkpoint">C2SP tlog-checkpoint</a>
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    /** Limit of this reader; the specification has none. */
    public static final int MOST_EXTENSIONS = 64;

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine("origin", origin);
        if (size < 0) {
            throw new IllegalArgumentException("checkpoint size below 0: " + size);
        }
        if (extensions.size() > MOST_EXTENSIONS) {
            throw new IllegalArgumentException(
                    "checkpoint of more than " + MOST_EXTENSIONS + " extension lines: " + extensions.size());
        }
        extensions.forEach(line -> requireLine("extension line", line));
    }

    /** A checkpoint without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The note text: lines of origin, decimal size, base64 root and extensions, each ended by a line feed. */
    public String text() {
        var out = new StringBuilder();
        out.append(origin).append('\n').append(size).append('\n');
        out.append(root.base64()).append('\n');
        extensions.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /**
     * @param noteText {@link SignedNote#text()}
     * @throws IllegalArgumentException if it is not the text of a checkpoint
     */
    public static Checkpoint parse(String noteText) {
        NoteText.requireText("checkpoint", noteText);
        String[] lines = noteText.substring(0, noteText.length() - 1).split("\n", MOST_EXTENSIONS + 4);
        if (lines.length < 3) {
            throw new IllegalArgumentException("checkpoint of fewer than 3 lines: " + Quoted.of(noteText));
        }
        return new Checkpoint(
                lines[0], size(lines[1]), root(lines[2]), List.of(lines).subList(3, lines.length));
    }

    private static long size(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "checkpoint size is not a decimal without leading zeros: " + Quoted.of(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("checkpoint size of 2^63 or more: " + text, e);
        }
    }

    private static Hash root(String text) {
        try {
            return Hash.parseBase64(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("checkpoint root: " + e.getMessage(), e);
        }
    }

    private static void requireLine(String what, String line) {
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("checkpoint " + what + " is not one line: " + Quoted.of(line));
        }
        NoteText.requireCharacters("checkpoint " + what, line);
    }
}
