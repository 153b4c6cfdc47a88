package io.daicho.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShortJsonTest {

    @Test
    void showsTheFirstOfAListAndHowManyThereAreBesides() {
        assertThat(shortened("{\"items\":[{\"a\":1},{\"a\":2},{\"a\":3}],\"none\":[],\"next\":null}"))
                .isEqualTo("{\"items\": [{\"a\": 1}, …2 more], \"none\": [], \"next\": null}");
    }

    @Test
    void cutsTextsBetweenCharacters() {
        assertThat(shortened("{\"t\":\"" + "𠮷".repeat(41) + "\"}")).isEqualTo("{\"t\": \"" + "𠮷".repeat(40) + "…\"}");
    }

    @Test
    void anEmptyObjectStaysOne() {
        assertThat(shortened("{}")).isEqualTo("{}");
    }

    private static String shortened(String json) {
        return ShortJson.of(JsonMapper.builder().build().readTree(json));
    }
}
