package io.daicho.report;

/** The language of a report's own words; what the ledger holds stays as printed. */
public enum Language {
    JA,
    EN;

    /** BCP 47 tag. */
    public String tag() {
        return this == JA ? "ja" : "en";
    }
}
