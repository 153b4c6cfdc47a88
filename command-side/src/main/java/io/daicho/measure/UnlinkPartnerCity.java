package io.daicho.measure;

import io.daicho.events.CitySlug;
import io.daicho.events.MeasureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that a measure is no longer carried out with a partner city. */
public record UnlinkPartnerCity(@TargetAggregateIdentifier MeasureId measureId, CitySlug city)
        implements MeasureCommand {}
