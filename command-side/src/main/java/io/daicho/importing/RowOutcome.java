package io.daicho.importing;

/** What became of a row. */
public enum RowOutcome {
    /** Something of it was new to the ledger, or would be in a dry run. */
    ACCEPTED,
    /** The ledger says all of it already, or says otherwise and was left as it is. */
    UNCHANGED,
    /** It has an error; no event of it exists. */
    REJECTED
}
