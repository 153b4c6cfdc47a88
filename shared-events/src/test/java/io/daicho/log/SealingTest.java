package io.daicho.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.catalogue.EncodedEvent;
import io.daicho.catalogue.EventJson;
import io.daicho.catalogue.EventType;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.ErasedText;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRevised;
import io.daicho.events.Outcome;
import io.daicho.events.PartnerCityRegistered;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {

    private static final MeasureId MEASURE = MeasureId.parse("11111111-1111-5111-8111-111111111111");
    private static final String META =
            EventJson.canonical(Map.of("actor", "tanaka", "digest", "d".repeat(64), "reason", "as Mr Sato asked"));
    private static final String HARD = "\"}{\"commitment\":\"" + "a".repeat(64) + "\"}\\ 〇市と\r\n\t会談 𠮷";

    private final Sealing sealing = new Sealing();

    static List<LedgerEvent> eventsWithText() {
        return List.of(
                new YearResultRecorded(MEASURE, result(HARD)),
                new YearResultCorrected(MEASURE, result("met Ms Ito")),
                new MeasureRevised(MEASURE, description(HARD)));
    }

    private static YearResult result(String text) {
        return new YearResult(new FiscalYear(2021), Outcome.RECORDED, text, List.of(), List.of());
    }

    private static MeasureDescription description(String summary) {
        return new MeasureDescription("title", summary, new Category(1, "field"), new Subcategory("ア", "detail"));
    }

    @ParameterizedTest
    @MethodSource("eventsWithText")
    void textsLeaveTheHashedEventAndComeBackWhenItIsOpened(LedgerEvent event) {
        EncodedEvent open = LedgerCatalogue.create().encode(event);

        StoredEvent stored = stored(sealing.seal(new NewEvent("e", open, META)));

        assertThat(stored.texts()).hasSize(3);
        for (SealedText text : stored.texts()) {
            assertThat(stored.leafLine().text())
                    .contains("{\"commitment\":\"" + text.commitment() + "\"}")
                    .doesNotContain(
                            EventJson.canonical(Map.of("t", text.text())).substring(5));
        }
        assertThat(stored.event()).isEqualTo(open);
        assertThat(stored.meta()).isEqualTo(META);
        assertThat(stored.erasedFields()).isEmpty();
        assertThat(stored.alteredFields()).isEmpty();
    }

    @Test
    void whatIsNotFreeTextStaysInTheOpen() {
        EncodedEvent open = LedgerCatalogue.create()
                .encode(new PartnerCityRegistered(new CitySlug("beijing"), "北京市", "Beijing", "CN"));

        SealedEvent sealed = sealing.seal(new NewEvent("e", open, "{\"actor\":\"tanaka\"}"));

        assertThat(sealed.event()).isEqualTo(open);
        assertThat(sealed.meta()).isEqualTo("{\"actor\":\"tanaka\"}");
        assertThat(sealed.texts()).isEmpty();
    }

    @Test
    void anEmptyTextIsNotSealed() {
        EncodedEvent open = LedgerCatalogue.create().encode(new MeasureRevised(MEASURE, description("")));

        assertThat(sealing.seal(new NewEvent("e", open, "{}")).event()).isEqualTo(open);
    }

    @Test
    void theSameTextIsNeverCommittedToTwiceInTheSameWay() {
        EncodedEvent open = LedgerCatalogue.create().encode(new YearResultRecorded(MEASURE, result("same")));
        var commitments = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            sealing.seal(new NewEvent("e", open, META)).texts().forEach(text -> commitments.add(text.commitment()));
        }

        assertThat(commitments).hasSize(300);
    }

    @Test
    void anErasedTextReadsAsTheMarkerWhileTheLeafStaysAsItIs() {
        LedgerCatalogue.create();
        EncodedEvent open = LedgerCatalogue.create().encode(new YearResultRecorded(MEASURE, result(HARD)));
        SealedEvent sealed = sealing.seal(new NewEvent("e", open, META));
        StoredEvent before = stored(sealed);

        StoredEvent after = stored(new SealedEvent(
                "e",
                sealed.event(),
                sealed.meta(),
                sealed.texts().stream()
                        .filter(text -> text.field().equals("/meta/reason"))
                        .toList()));

        assertThat(after.leafLine()).isEqualTo(before.leafLine());
        assertThat(LedgerCatalogue.create().decode(after.event()))
                .isEqualTo(new YearResultRecorded(MEASURE, result(ErasedText.MARKER)));
        assertThat(EventJson.map(after.meta()))
                .isEqualTo(Map.of("actor", "tanaka", "digest", ErasedText.MARKER, "reason", "as Mr Sato asked"));
        assertThat(after.erasedFields()).containsExactly("/meta/digest", "/payload/result/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payload/result/text", "/meta/reason"})
    void aTextThatWasChangedIsNotShownButNamed(String field) {
        EncodedEvent open = LedgerCatalogue.create().encode(new YearResultRecorded(MEASURE, result("true")));
        SealedEvent sealed = sealing.seal(new NewEvent("e", open, META));

        StoredEvent altered = stored(new SealedEvent(
                "e",
                sealed.event(),
                sealed.meta(),
                sealed.texts().stream()
                        .map(text -> text.field().equals(field) ? new SealedText(field, text.salt(), "false") : text)
                        .toList()));

        assertThat(altered.alteredFields()).containsExactly(field);
        assertThatThrownBy(() -> {
                    Objects.requireNonNull(altered.event());
                    Objects.requireNonNull(altered.meta());
                })
                .isInstanceOf(AlteredText.class)
                .hasMessageContaining(field)
                .hasMessageContaining("position 7");
    }

    @Test
    void anEventFromBeforeTextsWereSealedReadsAsItStands() {
        EncodedEvent open = LedgerCatalogue.create().encode(new YearResultRecorded(MEASURE, result(HARD)));

        StoredEvent old = new StoredEvent(7, Instant.EPOCH, "m", 0, "Measure", "c", "e", open, META);

        assertThat(old.event()).isSameAs(open);
        assertThat(old.meta()).isEqualTo(META);
        assertThat(old.commitments()).isEmpty();
        assertThat(old.type()).isEqualTo(new EventType("YearResultRecorded", 1));
    }

    @Test
    void aSealedTextDoesNotShowItselfInLogs() {
        assertThat(new SealedText("/meta/reason", new byte[32], "Mr Sato"))
                .asString()
                .doesNotContain("Sato");
    }

    private static StoredEvent stored(SealedEvent sealed) {
        return new StoredEvent(
                7,
                Instant.EPOCH,
                MEASURE.toString(),
                0,
                "Measure",
                "c",
                sealed.id(),
                sealed.event(),
                sealed.meta(),
                sealed.texts(),
                null);
    }
}
