package io.daicho.standalone.cli;

import java.util.UUID;

/**
 * What to import and how.
 *
 * @param document name of the table, kept as the source of every fact from it
 * @param dryRun whether to tell what would happen and change nothing
 * @param onDifference {@code report} or {@code correct} what the ledger holds differently
 * @param actor who does it
 * @param key makes asking twice the same as asking once
 */
record ImportRequest(String document, boolean dryRun, String onDifference, String actor, String key) {

    private static final String UNNAMED = "command-line";

    static ImportRequest of(String document, boolean dryRun, String onDifference) {
        return new ImportRequest(
                document, dryRun, onDifference, user(), UUID.randomUUID().toString());
    }

    /** The name of this user, as far as an HTTP header can carry it. */
    static String user() {
        String user = System.getProperty("user.name", "");
        String printable = user.chars().allMatch(c -> c > ' ' && c < 127) ? user : "";
        return printable.isEmpty() ? UNNAMED : printable;
    }
}
