package io.daicho.history;

import io.daicho.projection.PlacedPage;
import java.util.List;

/**
 * The difference between a measure's record at two positions.
 *
 * @param patch applied to the earlier record it gives the later one; the record is {@code {}} before the measure was
 *     registered
 * @param fields the same for people to read
 * @param events a page of the events in between
 */
public record MeasureDifference(
        List<PatchOperation> patch, List<FieldChange> fields, PlacedPage<ChangeOrigin> events) {}
