package io.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.events.DepartmentEvent;
import io.daicho.events.MeasureEvent;
import io.daicho.events.PartnerCityEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerCatalogueTest {

    private final EventCatalogue catalogue = LedgerCatalogue.create();

    /** Released: lines are added or their revision grows; none is ever removed or renamed. */
    @Test
    void holdsEveryNameThatLogsWereWrittenWith() {
        assertThat(catalogue.eventClasses().stream().map(catalogue::typeOf).map(EventType::toString))
                .containsExactlyInAnyOrder(
                        "MeasureRegistered revision 1",
                        "MeasureRevised revision 1",
                        "DepartmentAssigned revision 1",
                        "PartnerCityLinked revision 1",
                        "PartnerCityUnlinked revision 1",
                        "YearResultRecorded revision 1",
                        "YearResultCorrected revision 1",
                        "YearResultWithdrawn revision 1",
                        "CovidImpactFlagged revision 1",
                        "CovidImpactCleared revision 1",
                        "MeasureCompleted revision 1",
                        "MeasureReopened revision 1",
                        "DepartmentRegistered revision 1",
                        "DepartmentRenamed revision 1",
                        "DepartmentsMerged revision 1",
                        "PartnerCityRegistered revision 1",
                        "TextErased revision 1",
                        "DepartmentReasonErased revision 1",
                        "PartnerCityReasonErased revision 1");
    }

    @Test
    void knowsEveryEventOfEveryFamily() {
        Set<Class<?>> events = Stream.of(MeasureEvent.class, DepartmentEvent.class, PartnerCityEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .collect(Collectors.toSet());
        assertThat(catalogue.eventClasses()).isEqualTo(events);
    }
}
