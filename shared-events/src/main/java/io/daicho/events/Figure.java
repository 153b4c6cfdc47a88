package io.daicho.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a year result states.
 *
 * @param label what is counted
 * @param value a decimal without exponent; written as a string, since canonical JSON has no decimals
 * @param unit unit of the value, e.g. 人, or null for a bare count
 */
public record Figure(
        String label,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
        @Nullable String unit) {

    public Figure {
        Texts.filled("figure label", label, 200);
        int scale = value.scale();
        // a negative scale is an exponent: 1E+9 has one digit, and nine more once it is written out
        if (value.precision() - Math.min(scale, 0L) > 34 || scale > 18) {
            throw new IllegalArgumentException("figure value has more than 34 digits or 18 decimals: "
                    + value.precision() + " digits and " + scale + " decimals");
        }
        value = scale < 0 ? value.setScale(0) : value;
        if (unit != null) {
            Texts.filled("figure unit", unit, 40);
        }
    }
}
