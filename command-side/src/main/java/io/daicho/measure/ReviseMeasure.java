package io.daicho.measure;

import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes the words that describe a measure. */
public record ReviseMeasure(@TargetAggregateIdentifier MeasureId measureId, MeasureDescription description)
        implements MeasureCommand {}
