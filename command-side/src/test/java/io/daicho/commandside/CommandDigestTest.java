package io.daicho.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.measure.ClearCovidImpact;
import io.daicho.measure.CompleteMeasure;
import org.junit.jupiter.api.Test;

class CommandDigestTest {

    private static final MeasureId ID = MeasureId.parse("00000000-0000-5000-8000-000000000000");
    private static final FiscalYear YEAR = new FiscalYear(2020);
    private static final Provenance WHY = new Provenance("tanaka", "終了", new Source("一覧", 1, null));

    private final String digest = CommandDigest.of(new CompleteMeasure(ID, YEAR), WHY);

    @Test
    void isSha256InHex() {
        assertThat(digest).matches("[0-9a-f]{64}");
    }

    @Test
    void equalContentForTheSameReasonIsEqualWhoeverSendsIt() {
        assertThat(CommandDigest.of(
                        new CompleteMeasure(ID, new FiscalYear(2020)),
                        new Provenance("suzuki", "終了", new Source("一覧", 1, null))))
                .isEqualTo(digest);
    }

    @Test
    void anotherKindContentReasonOrSourceIsAnother() {
        assertThat(CommandDigest.of(new ClearCovidImpact(ID, YEAR), WHY)).isNotEqualTo(digest);
        assertThat(CommandDigest.of(new CompleteMeasure(ID, new FiscalYear(2021)), WHY))
                .isNotEqualTo(digest);
        assertThat(CommandDigest.of(new CompleteMeasure(ID, YEAR), new Provenance("tanaka", null, WHY.source())))
                .isNotEqualTo(digest);
        assertThat(CommandDigest.of(new CompleteMeasure(ID, YEAR), new Provenance("tanaka", "終了", null)))
                .isNotEqualTo(digest);
    }
}
