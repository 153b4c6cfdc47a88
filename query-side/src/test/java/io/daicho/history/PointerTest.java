package io.daicho.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6901, §5. */
class PointerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {"``;/", "a/b;/a~1b", "c%d;/c%d", "k\"l;/k\"l", "` `;/ ", "m~n;/m~0n", "~1;/~01", "/~;/~1~0"},
            ignoreLeadingAndTrailingWhitespace = false)
    void aNameIsEscapedOnTheWayInAndRestoredOnTheWayOut(String name, String pointer) {
        assertThat(Pointer.to(Pointer.ROOT, name)).isEqualTo(pointer);
        assertThat(Pointer.names(pointer)).containsExactly(name);
    }

    @Test
    void aWayHasOneNameForEachStep() {
        assertThat(Pointer.names(Pointer.ROOT)).isEmpty();
        assertThat(Pointer.names("/years/2020//")).isEqualTo(List.of("years", "2020", "", ""));
        assertThat(Pointer.to("/figures", 0)).isEqualTo("/figures/0");
    }
}
