package io.daicho.pages.frame;

/** The pages by which the ledger is changed, where this process has them. */
public interface WorkPages {

    /** Whether whoever visits is shown the way to them. */
    boolean areOpenTo(Visit visit);
}
