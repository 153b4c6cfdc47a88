package io.daicho.importing;

/** What an import does where the ledger holds something else than the file. */
public enum OnDifference {
    /** Say so on the row and leave the ledger as it is. */
    REPORT,
    /** Correct or revise the ledger to what the file says; the provenance names the document. */
    CORRECT
}
