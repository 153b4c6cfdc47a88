package io.daicho.report;

import java.util.List;
import java.util.Optional;

/** A kind of report: its layout, its rows at a position, and what its figures are made of. */
public sealed interface Report permits AnnualProgress, BureauReport, PartnerCityReport {

    /** Lower-case Latin with hyphens, as in the path. */
    String name();

    Wording title();

    /** From 1; raised whenever the same parameters and position give another table. */
    int version();

    List<Column> columns(Parameters parameters);

    Rows rows(Parameters parameters, long position);

    /** What a figure is made of; empty if no row with such a key can be. */
    Optional<FigureSource> source(String rowKey, Column column, Parameters parameters);

    /** Names of the stored projections it is read from. */
    List<String> projections();
}
