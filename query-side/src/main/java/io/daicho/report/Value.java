package io.daicho.report;

/** What a cell says. */
public sealed interface Value {

    Value NOTHING = new Text("");
    Value ZERO = new Count(0);

    /** Words as the ledger holds them. */
    record Text(String text) implements Value {}

    /** A number of measures or marks; for a mark 1 or 0. */
    record Count(long count) implements Value {}
}
