package io.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.LedgerEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract with every log ever written: what a revision looks like, byte for byte. */
class GoldenFilesTest {

    static Set<String> expectedNames() {
        return GoldenFiles.expectedNames();
    }

    static Set<String> newestNames() {
        return GoldenFiles.newest().keySet();
    }

    @Test
    void everyRevisionOfEveryEventHasItsTwoFilesAndThereAreNoOthers() {
        assertThat(GoldenFiles.presentNames()).isEqualTo(GoldenFiles.expectedNames());
    }

    @Test
    void everyEventIsThereCompleteAndWithOnlyWhatIsRequired() {
        assertThat(classesOf(GoldenEvents.complete())).isEqualTo(GoldenFiles.CATALOGUE.eventClasses());
        assertThat(classesOf(GoldenEvents.required())).isEqualTo(GoldenFiles.CATALOGUE.eventClasses());
    }

    @ParameterizedTest
    @MethodSource("newestNames")
    void anEventIsWrittenAsItsFile(String name) {
        assertThat(GoldenFiles.CATALOGUE.encode(event(name))).isEqualTo(GoldenFiles.read(name));
    }

    @ParameterizedTest
    @MethodSource("newestNames")
    void aFileOfTheNewestRevisionIsReadAsItsEvent(String name) {
        assertThat(GoldenFiles.CATALOGUE.decode(GoldenFiles.read(name))).isEqualTo(event(name));
    }

    @ParameterizedTest
    @MethodSource("expectedNames")
    void aFileOfAnyRevisionIsReadable(String name) {
        EncodedEvent stored = GoldenFiles.read(name);
        assertThat(GoldenFiles.CATALOGUE
                        .typeOf(GoldenFiles.CATALOGUE.decode(stored).getClass())
                        .name())
                .isEqualTo(stored.type().name());
    }

    private static LedgerEvent event(String name) {
        LedgerEvent event = GoldenFiles.newest().get(name);
        assertThat(event).as(name).isNotNull();
        return event;
    }

    private static Set<Class<?>> classesOf(List<LedgerEvent> events) {
        return events.stream().map(LedgerEvent::getClass).collect(Collectors.toSet());
    }
}
