package io.daicho.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "-", "'=1", "''@", "-a\nb"
            })
    void whatCouldBeTakenForAFormulaGetsAnApostropheThatCanBeTakenAwayAgain(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1=1", "・-", "'quoted'", " =1", "実績なし", "'", "a\n=1"})
    void otherTextStaysAsItIs(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo(text);
    }
}
