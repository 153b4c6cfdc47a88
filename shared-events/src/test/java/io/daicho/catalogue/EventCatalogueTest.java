package io.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.daicho.events.LedgerEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventCatalogueTest {

    /** Third revision of a venue's opening: first it had one name, then two, at last a list of names and a capacity. */
    record VenueOpened(List<String> names, int capacity) implements LedgerEvent {}

    record VenueClosed(String reason) implements LedgerEvent {}

    private static final Upcaster FROM_1 = new Upcaster(new EventType("VenueOpened", 1), tree -> {
        tree.put("nameEn", "");
        tree.set("nameJa", tree.remove("name"));
        return tree;
    });

    private static final Upcaster FROM_2 = new Upcaster(new EventType("VenueOpened", 2), tree -> {
        var names = tree.objectNode();
        names.putArray("names")
                .add(tree.get("nameJa").stringValue())
                .add(tree.get("nameEn").stringValue());
        names.put("capacity", 0);
        return names;
    });

    private final EventCatalogue catalogue =
            new EventCatalogue(Map.of(VenueOpened.class, new EventType("VenueOpened", 3)), List.of(FROM_2, FROM_1));

    @ParameterizedTest
    @CsvSource(
            value = {
                "1 | {\"name\":\"会場\"} | 会場, | 0",
                "2 | {\"nameEn\":\"Hall\",\"nameJa\":\"会場\"} | 会場,Hall | 0",
                "3 | {\"capacity\":500,\"names\":[\"会場\",\"Hall\"]} | 会場,Hall | 500"
            },
            delimiter = '|')
    void everyRevisionIsReadAsTheNewest(int rev, String payload, String names, int capacity) {
        var stored = new EncodedEvent(new EventType("VenueOpened", rev), payload);
        assertThat(catalogue.decode(stored)).isEqualTo(new VenueOpened(List.of(names.split(",", -1)), capacity));
    }

    @Test
    void aPayloadOfAnOlderShapeUnderANewerRevisionIsRefused() {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(
                        () -> catalogue.decode(new EncodedEvent(new EventType("VenueOpened", 3), "{\"name\":\"会場\"}")));
    }

    @Test
    void writesOnlyTheNewestRevision() {
        assertThat(catalogue.encode(new VenueOpened(List.of("会場"), 5)))
                .isEqualTo(new EncodedEvent(new EventType("VenueOpened", 3), "{\"capacity\":5,\"names\":[\"会場\"]}"));
    }

    @Test
    void theStoredNameOutlivesTheClassName() {
        var renamed = new EventCatalogue(Map.of(VenueClosed.class, new EventType("HallClosed", 1)), List.of());
        assertThat(renamed.decode(new EncodedEvent(new EventType("HallClosed", 1), "{\"reason\":\"改修\"}")))
                .isEqualTo(new VenueClosed("改修"));
        assertThat(renamed.encode(new VenueClosed("改修")).type()).isEqualTo(new EventType("HallClosed", 1));
    }

    @Test
    void aNewerRevisionThanKnownIsRefused() {
        assertThatExceptionOfType(UnknownEventType.class)
                .isThrownBy(() -> catalogue.decode(new EncodedEvent(new EventType("VenueOpened", 4), "{}")))
                .withMessage("VenueOpened revision 4, but only revisions up to 3 are known");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatExceptionOfType(UnknownEventType.class)
                .isThrownBy(() -> catalogue.decode(new EncodedEvent(new EventType("VenueBurnt", 1), "{}")))
                .withMessage("unknown event type: VenueBurnt revision 1");
    }

    @Test
    void aClassOutsideTheCatalogueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.encode(new VenueClosed("改修")))
                .withMessage("not in the catalogue: io.daicho.catalogue.EventCatalogueTest$VenueClosed");
    }

    @Test
    void twoEventsMayNotBearOneName() {
        var current = new LinkedHashMap<Class<? extends LedgerEvent>, EventType>();
        current.put(VenueOpened.class, new EventType("Venue", 1));
        current.put(VenueClosed.class, new EventType("Venue", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalogue(current, List.of()))
                .withMessage("two events are called Venue");
    }

    @Test
    void noOldRevisionMayLackItsUpcaster() {
        Map<Class<? extends LedgerEvent>, EventType> current =
                Map.of(VenueOpened.class, new EventType("VenueOpened", 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalogue(current, List.of(FROM_1)))
                .withMessage("no upcaster reads VenueOpened revision 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalogue(current, List.of(FROM_2)))
                .withMessage("no upcaster reads VenueOpened revision 1");
    }

    @Test
    void twoUpcastersMayNotReadOneRevision() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalogue(
                        Map.of(VenueOpened.class, new EventType("VenueOpened", 2)), List.of(FROM_1, FROM_1)))
                .withMessage("two upcasters read VenueOpened revision 1");
    }

    @Test
    void anUpcasterThatWouldNeverRunIsRefused() {
        Map<Class<? extends LedgerEvent>, EventType> current =
                Map.of(VenueOpened.class, new EventType("VenueOpened", 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalogue(current, List.of(FROM_1, FROM_2)))
                .withMessage("an upcaster reads VenueOpened revision 2, which is not an old revision");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalogue(Map.of(), List.of(FROM_1)))
                .withMessage("an upcaster reads VenueOpened revision 1, which is not an old revision");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void revisionsCountFrom1(int rev) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventType("VenueOpened", rev))
                .withMessage("revision of VenueOpened below 1: " + rev);
    }
}
