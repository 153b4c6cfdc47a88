package io.daicho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "1234567890123456789012345678901234, 34 digits",
        "0.000000000000000001, 18 decimals",
        "-12.50, a trailing zero is what the source prints"
    })
    void keepsTheDecimalAsGiven(String value, String why) {
        assertThat(new Figure("参加者", new BigDecimal(value), "人").value())
                .as(why)
                .isEqualTo(new BigDecimal(value));
    }

    @Test
    void anExponentIsWrittenOut() {
        assertThat(new Figure("予算", new BigDecimal("1.2E+4"), "円").value()).hasToString("12000");
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901234567890123456789012345, 35 digits and 0 decimals",
        "0.0000000000000000001, 1 digits and 19 decimals",
        "1E+34, 1 digits and -34 decimals"
    })
    void saysWhatIsTooLong(String value, String got) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("予算", new BigDecimal(value), null))
                .withMessage("figure value has more than 34 digits or 18 decimals: " + got);
    }

    @ParameterizedTest
    @CsvSource({"-2147483648", "2147483647"})
    void extremeScalesDoNotSlipThrough(int scale) {
        var value = new BigDecimal(BigInteger.ONE, scale);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("予算", value, null))
                .withMessage(
                        "figure value has more than 34 digits or 18 decimals: 1 digits and " + scale + " decimals");
    }

    @Test
    void labelAndUnitHaveLimits() {
        assertThat(new Figure("量".repeat(200), BigDecimal.ONE, "位".repeat(40)).label())
                .hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(" ", BigDecimal.ONE, null))
                .withMessage("figure label is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("量".repeat(201), BigDecimal.ONE, null))
                .withMessage("figure label is longer than 200 characters: 201 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("量", BigDecimal.ONE, ""))
                .withMessage("figure unit is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure("量", BigDecimal.ONE, "位".repeat(41)))
                .withMessage("figure unit is longer than 40 characters: 41 characters");
    }
}
