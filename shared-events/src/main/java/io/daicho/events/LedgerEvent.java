package io.daicho.events;

/** A fact the ledger keeps for ever. Its families are sealed, so that a {@code switch} over one knows all of it. */
public interface LedgerEvent {}
