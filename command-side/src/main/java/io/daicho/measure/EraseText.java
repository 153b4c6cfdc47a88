package io.daicho.measure;

import io.daicho.erasure.ErasureOrder;
import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Erases a text of one event by law, with every copy of it in the measure's history; its provenance must give a reason. */
public record EraseText(@TargetAggregateIdentifier MeasureId measureId, ErasureOrder order) implements MeasureCommand {}
