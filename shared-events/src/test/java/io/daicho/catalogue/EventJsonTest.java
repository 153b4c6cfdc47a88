package io.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.daicho.events.Figure;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventJsonTest {

    @Test
    void decimalsAreStringsAndAbsentMembersAreLeftOut() {
        assertThat(EventJson.canonical(new Figure("参加者", new BigDecimal("12.50"), null)))
                .isEqualTo("{\"label\":\"参加者\",\"value\":\"12.50\"}");
    }

    @Test
    void daysAreIsoDates() {
        assertThat(EventJson.canonical(Map.of("since", LocalDate.of(2022, 4, 1))))
                .isEqualTo("{\"since\":\"2022-04-01\"}");
    }

    @Test
    void metadataComesBackAsTheMapItWas() {
        Map<String, Object> meta = new Provenance("import", "取込み", new Source("a.csv", 162, 40)).toMap();
        assertThat(EventJson.map(EventJson.canonical(meta))).isEqualTo(meta);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "5", "{}{}"})
    void whatIsNoJsonObjectIsNoMap(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> EventJson.map(json));
    }
}
