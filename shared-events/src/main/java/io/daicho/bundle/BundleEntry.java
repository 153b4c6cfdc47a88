package io.daicho.bundle;

import java.util.Arrays;
import java.util.Optional;

/** The files of a bundle, in the order they stand in the zip: what tells how to read the events comes before them. */
enum BundleEntry {
    README("README.txt", true, 1 << 20),
    PUBLIC_KEY("public-key", true, 1 << 12),
    CHECKPOINT("checkpoint", true, 1 << 20),
    /** One leaf a line. A commit is bounded well below this, and a line is a part of a commit. */
    EVENTS("events.ndjson", true, 1 << 24),
    /** The texts that events are committed to, one a line; left out where they must not leave the house. */
    TEXTS("texts.ndjson", false, 1 << 24);

    private final String file;
    private final boolean required;
    private final int longest;

    BundleEntry(String file, boolean required, int longest) {
        this.file = file;
        this.required = required;
        this.longest = longest;
    }

    String file() {
        return file;
    }

    boolean required() {
        return required;
    }

    /** Bytes allowed of the whole file, or of one of its lines where it is made of lines: no zip grows without end. */
    int longest() {
        return longest;
    }

    static Optional<BundleEntry> named(String file) {
        return Arrays.stream(values()).filter(entry -> entry.file.equals(file)).findFirst();
    }
}
