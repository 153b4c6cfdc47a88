package io.daicho.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultOutcomeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"実績なし", "※実績なし", " 実績なし。\n", "【(5)産業・観光交流】\n実績なし", "【(1)都市の安全・安心対策】\n※実績なし", "（実績なし）", "実績\nなし"})
    void nothingButNoRecordIsNoRecord(String text) {
        assertThat(ResultOutcome.of(text)).isEqualTo(Outcome.NO_RECORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（実施済み）", "(実施済み)", "実施済み", "（実施済）", "【(2)環境】（実施済み）"})
    void nothingButDoneEarlierIsCompletedEarlier(String text) {
        assertThat(ResultOutcome.of(text)).isEqualTo(Outcome.COMPLETED_EARLIER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "中止",
                "新型コロナウイルス感染症の影響により中止",
                "新型コロナウイルス感染拡大の影響により中止",
                "新型コロナウイルス感染症拡大により中止",
                "新型コロナウイルス感染症の拡大の\n影響により、中止",
                "新型コロナウイルス感染症拡大防止のため中止した。",
                "【(3)観光振興】\n新型コロナウイルス感染症の影響を受け中止となった。"
            })
    void nothingButItsCauseAndCancelledIsCancelled(String text) {
        assertThat(ResultOutcome.of(text)).isEqualTo(Outcome.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "　"})
    void blankIsNotReported(String text) {
        assertThat(ResultOutcome.of(text)).isEqualTo(Outcome.NOT_REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "事業を広げていないため実績なし",
                "実績なし（第3回は欠席）",
                "○派遣\n実績なし",
                "実績なし\n実績なし",
                "令和2年度までに整備済",
                "会議は中止",
                "研修を中止し、代わりに動画を配った",
                "中止の予定",
                "新型コロナウイルス感染症の影響により延期",
                "【(1)環境】",
                "休止"
            })
    void whateverSaysMoreIsRecorded(String text) {
        assertThat(ResultOutcome.of(text)).isEqualTo(Outcome.RECORDED);
    }
}
