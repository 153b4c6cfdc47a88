package io.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenTextsTest {

    @Test
    void remembersAsAMapDoes() {
        var random = new Random(3);
        var map = new HashMap<String, Long>();
        var seen = new SeenTexts();
        for (long i = 0; i < 50_000; i++) {
            String text = "text " + random.nextInt(20_000);
            Long before = map.put(text, i);
            assertThat(seen.put(text, i)).as(text).isEqualTo(before == null ? SeenTexts.UNSEEN : before);
        }
        assertThat(seen.size()).isEqualTo(map.size());
    }
}
