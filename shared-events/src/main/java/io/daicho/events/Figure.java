package io.daicho.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a year result states.
 *
 * @param label what is counted
 * @param value a decimal; written as a string, since canonical JSON has no decimals
 * @param unit unit of the value, e.g. 人, or null for a bare count
 */
public record Figure(
        String label,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        @Nullable String unit) {

    public Figure {
        Texts.line("figure label", label, 200);
        if (value.precision() > 34 || Math.abs(value.scale()) > 18) {
            throw new IllegalArgumentException("figure value has more than 34 digits or 18 decimals");
        }
        if (unit != null) {
            Texts.line("figure unit", unit, 40);
        }
    }
}
