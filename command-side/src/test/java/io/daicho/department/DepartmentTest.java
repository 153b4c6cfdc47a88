package io.daicho.department;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRegistered;
import io.daicho.events.DepartmentRenamed;
import io.daicho.events.DepartmentsMerged;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.Refused;
import io.daicho.refusal.Unacceptable;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DepartmentTest {

    private static final DepartmentName CITIZENS = DepartmentName.parse("生活文化局");
    private static final DepartmentName CULTURE_AND_SPORTS = DepartmentName.parse("生活文化スポーツ局");
    private static final DepartmentId ID = DepartmentId.of(CITIZENS);
    private static final DepartmentId SPORTS = DepartmentId.of(DepartmentName.parse("オリンピック・パラリンピック準備局"));
    private static final DepartmentId YOUTH = DepartmentId.of(DepartmentName.parse("都民安全推進本部"));
    private static final LocalDate APRIL_2022 = LocalDate.of(2022, 4, 1);
    private static final DepartmentRegistered REGISTERED = new DepartmentRegistered(ID, CITIZENS, null, List.of());

    private final AggregateTestFixture<Department> fixture = new AggregateTestFixture<>(Department.class);

    @Test
    void anUnknownDepartmentIsRegistered() {
        fixture.givenNoPriorActivity()
                .when(new RegisterDepartment(ID, CITIZENS, APRIL_2022, List.of(SPORTS)))
                .expectEvents(new DepartmentRegistered(ID, CITIZENS, APRIL_2022, List.of(SPORTS)));
    }

    @Test
    void registeringTheSameAgainChangesNothing() {
        fixture.given(REGISTERED)
                .when(new RegisterDepartment(ID, CITIZENS, null, List.of()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void registeringTheFirstNameAgainAfterARenameChangesNothing() {
        fixture.given(REGISTERED, new DepartmentRenamed(ID, CULTURE_AND_SPORTS, APRIL_2022))
                .when(new RegisterDepartment(ID, CITIZENS, null, List.of()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void registeringTheSameDepartmentWithOtherContentIsRefused() {
        fixture.given(REGISTERED)
                .when(new RegisterDepartment(ID, CITIZENS, APRIL_2022, List.of()))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "already-registered", "departmentId"));
    }

    @Test
    void anIdThatIsNotMadeOfTheNameIsRefused() {
        fixture.givenNoPriorActivity()
                .when(new RegisterDepartment(SPORTS, CITIZENS, null, List.of()))
                .expectNoEvents()
                .expectException(Refused.as(Unacceptable.class, "not-the-natural-key", "departmentId"));
    }

    @Test
    void aDepartmentIsNotItsOwnPredecessor() {
        fixture.givenNoPriorActivity()
                .when(new RegisterDepartment(ID, CITIZENS, null, List.of(ID)))
                .expectNoEvents()
                .expectException(Refused.as(Unacceptable.class, "own-predecessor", "predecessors"));
        fixture.given(REGISTERED)
                .when(new MergeDepartments(ID, List.of(SPORTS, ID), APRIL_2022))
                .expectNoEvents()
                .expectException(Refused.as(Unacceptable.class, "own-predecessor", "predecessors"));
    }

    @Test
    void aDepartmentIsRenamedFromADayOn() {
        fixture.given(REGISTERED)
                .when(new RenameDepartment(ID, CULTURE_AND_SPORTS, APRIL_2022))
                .expectEvents(new DepartmentRenamed(ID, CULTURE_AND_SPORTS, APRIL_2022));
    }

    @Test
    void theSameRenameAgainChangesNothing() {
        fixture.given(REGISTERED, new DepartmentRenamed(ID, CULTURE_AND_SPORTS, APRIL_2022))
                .when(new RenameDepartment(ID, CULTURE_AND_SPORTS, APRIL_2022))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theNameItBearsFromAnotherDayIsRefused() {
        fixture.given(REGISTERED, new DepartmentRenamed(ID, CULTURE_AND_SPORTS, APRIL_2022))
                .when(new RenameDepartment(ID, CULTURE_AND_SPORTS, APRIL_2022.plusDays(1)))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "already-so-named", "name"));
    }

    @Test
    void aRenameBeforeTheLastOneIsRefused() {
        fixture.given(REGISTERED, new DepartmentRenamed(ID, CULTURE_AND_SPORTS, APRIL_2022))
                .when(new RenameDepartment(ID, CITIZENS, APRIL_2022.minusDays(1)))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "renamed-out-of-order", "since"));
    }

    @Test
    void aRenameBeforeTheDepartmentExistedIsRefused() {
        fixture.given(new DepartmentRegistered(ID, CITIZENS, APRIL_2022, List.of()))
                .when(new RenameDepartment(ID, CULTURE_AND_SPORTS, APRIL_2022.minusDays(1)))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "renamed-out-of-order", "since"));
    }

    @Test
    void departmentsGoIntoTheirSuccessor() {
        fixture.given(REGISTERED)
                .when(new MergeDepartments(ID, List.of(SPORTS, YOUTH, SPORTS), APRIL_2022))
                .expectEvents(new DepartmentsMerged(ID, List.of(SPORTS, YOUTH), APRIL_2022));
    }

    @Test
    void theSameMergerAgainChangesNothingAndMoreDepartmentsFollowAlone() {
        var merged = new DepartmentsMerged(ID, List.of(SPORTS), APRIL_2022);
        fixture.given(REGISTERED, merged)
                .when(new MergeDepartments(ID, List.of(SPORTS), APRIL_2022))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(REGISTERED, merged)
                .when(new MergeDepartments(ID, List.of(SPORTS, YOUTH), APRIL_2022))
                .expectEvents(new DepartmentsMerged(ID, List.of(YOUTH), APRIL_2022));
    }

    @Test
    void aDepartmentThatWentInOnAnotherDayIsRefused() {
        fixture.given(REGISTERED, new DepartmentsMerged(ID, List.of(SPORTS), APRIL_2022))
                .when(new MergeDepartments(ID, List.of(SPORTS), APRIL_2022.plusYears(1)))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "already-merged", "predecessors"));
    }

    @Test
    void aMergerOfNothingIsNoCommand() {
        assertThatThrownBy(() -> new MergeDepartments(ID, List.of(), APRIL_2022))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("predecessors are empty");
    }

    @Test
    void anUnknownDepartmentIsNeitherRenamedNorASuccessor() {
        fixture.givenNoPriorActivity()
                .when(new RenameDepartment(ID, CULTURE_AND_SPORTS, APRIL_2022))
                .expectException(AggregateNotFoundException.class);
        fixture.givenNoPriorActivity()
                .when(new MergeDepartments(ID, List.of(SPORTS), APRIL_2022))
                .expectException(AggregateNotFoundException.class);
    }
}
