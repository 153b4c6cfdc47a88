package io.daicho.measure;

import static io.daicho.measure.Given.BEIJING;
import static io.daicho.measure.Given.DESCRIPTION;
import static io.daicho.measure.Given.EXTERNAL_AFFAIRS;
import static io.daicho.measure.Given.GENERAL_AFFAIRS;
import static io.daicho.measure.Given.ID;
import static io.daicho.measure.Given.REGISTERED;
import static io.daicho.measure.Given.described;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daicho.erasure.ErasureOrder;
import io.daicho.erasure.RecordedText;
import io.daicho.erasure.RecordedTexts;
import io.daicho.erasure.StreamTexts;
import io.daicho.erasure.TextKind;
import io.daicho.events.DepartmentAssigned;
import io.daicho.events.ErasedText;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.MeasureRevised;
import io.daicho.events.PartnerCityLinked;
import io.daicho.events.PartnerCityUnlinked;
import io.daicho.events.TextErased;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.Refused;
import io.daicho.refusal.Unacceptable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final ErasureOrder SUMMARY_AT_1 = new ErasureOrder(1, TextKind.SUMMARY, "個人情報保護法第98条");

    private final AggregateTestFixture<Measure> fixture = new AggregateTestFixture<>(Measure.class);

    private static RegisterMeasure register() {
        return new RegisterMeasure(ID, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(), null, 1);
    }

    @Test
    void anUnknownMeasureIsRegistered() {
        fixture.givenNoPriorActivity().when(register()).expectEvents(REGISTERED);
    }

    @Test
    void registeringTheSameAgainChangesNothing() {
        fixture.given(REGISTERED)
                .when(register())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void registeringAsFirstRegisteredChangesNothingEvenAfterARevision() {
        fixture.given(REGISTERED, new MeasureRevised(ID, described(DESCRIPTION.title(), "人の往来")))
                .when(register())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void registeringAsTheMeasureNowIsChangesNothing() {
        var now = described(DESCRIPTION.title(), "人の往来");
        fixture.given(REGISTERED, new MeasureRevised(ID, now))
                .when(new RegisterMeasure(ID, now, EXTERNAL_AFFAIRS, List.of(), null, 1))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void registeringTheSameMeasureWithOtherContentIsRefused() {
        fixture.given(REGISTERED)
                .when(new RegisterMeasure(
                        ID, described(DESCRIPTION.title(), "別の概要"), EXTERNAL_AFFAIRS, List.of(), null, 1))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "already-registered", "measureId"));
    }

    @Test
    void anIdThatIsNotMadeOfTheNaturalKeyIsRefused() {
        var other = MeasureId.of(DESCRIPTION.title(), GENERAL_AFFAIRS.id(), null, 1);
        fixture.givenNoPriorActivity()
                .when(new RegisterMeasure(other, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(), null, 1))
                .expectNoEvents()
                .expectException(Refused.as(Unacceptable.class, "not-the-natural-key", "measureId"));
    }

    @Test
    void fieldAndOrdinalTellMeasuresOfOneTitleAndDepartmentApart() {
        var id = MeasureId.of(DESCRIPTION.title(), EXTERNAL_AFFAIRS.id(), "(1)都市づくり", 2);
        fixture.givenNoPriorActivity()
                .when(new RegisterMeasure(id, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(), "(1)都市づくり", 2))
                .expectEvents(new MeasureRegistered(id, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(), "(1)都市づくり", 2));
    }

    @Test
    void aRelatedDepartmentNamedTwiceCountsOnce() {
        fixture.givenNoPriorActivity()
                .when(new RegisterMeasure(
                        ID, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(GENERAL_AFFAIRS, GENERAL_AFFAIRS), null, 1))
                .expectEvents(
                        new MeasureRegistered(ID, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(GENERAL_AFFAIRS), null, 1));
    }

    @Test
    void anOrdinalBelowOneAndABlankFieldAreNoCommands() {
        assertThatThrownBy(() -> new RegisterMeasure(ID, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(), null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ordinal below 1: 0");
        assertThatThrownBy(() -> new RegisterMeasure(ID, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(), " ", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("field is not 1 to 200 characters");
    }

    @Test
    void otherWordsReviseTheMeasure() {
        var revised = described("姉妹友好都市との交流の推進", "中高生の相互訪問");
        fixture.given(REGISTERED).when(new ReviseMeasure(ID, revised)).expectEvents(new MeasureRevised(ID, revised));
    }

    @Test
    void theSameWordsReviseNothing() {
        fixture.given(REGISTERED)
                .when(new ReviseMeasure(ID, DESCRIPTION))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anotherDepartmentTakesTheMeasureOver() {
        fixture.given(REGISTERED)
                .when(new AssignDepartment(ID, GENERAL_AFFAIRS, List.of(EXTERNAL_AFFAIRS)))
                .expectEvents(new DepartmentAssigned(ID, EXTERNAL_AFFAIRS, GENERAL_AFFAIRS, List.of(EXTERNAL_AFFAIRS)));
    }

    @Test
    void theNextDepartmentTakesItOverFromTheOneBefore() {
        fixture.given(REGISTERED, new DepartmentAssigned(ID, EXTERNAL_AFFAIRS, GENERAL_AFFAIRS, List.of()))
                .when(new AssignDepartment(ID, EXTERNAL_AFFAIRS, List.of()))
                .expectEvents(new DepartmentAssigned(ID, GENERAL_AFFAIRS, EXTERNAL_AFFAIRS, List.of()));
    }

    @Test
    void onlyTheRelatedDepartmentsMayChange() {
        fixture.given(REGISTERED)
                .when(new AssignDepartment(ID, EXTERNAL_AFFAIRS, List.of(GENERAL_AFFAIRS)))
                .expectEvents(new DepartmentAssigned(ID, EXTERNAL_AFFAIRS, EXTERNAL_AFFAIRS, List.of(GENERAL_AFFAIRS)));
    }

    @Test
    void assigningTheDepartmentThatHasItChangesNothing() {
        fixture.given(REGISTERED)
                .when(new AssignDepartment(ID, EXTERNAL_AFFAIRS, List.of()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aPartnerCityIsLinkedOnce() {
        fixture.given(REGISTERED)
                .when(new LinkPartnerCity(ID, BEIJING))
                .expectEvents(new PartnerCityLinked(ID, BEIJING));
        fixture.given(REGISTERED, new PartnerCityLinked(ID, BEIJING))
                .when(new LinkPartnerCity(ID, BEIJING))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aLinkedPartnerCityIsUnlinkedOnce() {
        fixture.given(REGISTERED, new PartnerCityLinked(ID, BEIJING))
                .when(new UnlinkPartnerCity(ID, BEIJING))
                .expectEvents(new PartnerCityUnlinked(ID, BEIJING));
        fixture.given(REGISTERED, new PartnerCityLinked(ID, BEIJING), new PartnerCityUnlinked(ID, BEIJING))
                .when(new UnlinkPartnerCity(ID, BEIJING))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void everyOtherCommandNeedsARegisteredMeasure() {
        List.of(
                        new ReviseMeasure(ID, DESCRIPTION),
                        new AssignDepartment(ID, EXTERNAL_AFFAIRS, List.of()),
                        new LinkPartnerCity(ID, BEIJING),
                        new UnlinkPartnerCity(ID, BEIJING),
                        new RecordYearResult(ID, Given.recorded(Given.FY2020, "視察")),
                        new CorrectYearResult(ID, Given.recorded(Given.FY2020, "視察")),
                        new WithdrawYearResult(ID, Given.FY2020),
                        new ClearCovidImpact(ID, Given.FY2020),
                        new CompleteMeasure(ID, Given.FY2020),
                        new ReopenMeasure(ID))
                .forEach(command -> new AggregateTestFixture<>(Measure.class)
                        .givenNoPriorActivity()
                        .when(command)
                        .expectException(AggregateNotFoundException.class));
    }

    private void recordedAs(RecordedText.State state) {
        fixture.registerInjectableResource((RecordedTexts) stream -> new StreamTexts(
                stream, Set.of(1L), List.of(new RecordedText(1, "c", "/payload/description/summary", state, "s"))));
    }

    @Test
    void aTextIsErasedOnAnOrderThatSaysWhy() {
        recordedAs(RecordedText.State.SEALED);
        fixture.given(REGISTERED)
                .when(new EraseText(ID, SUMMARY_AT_1), Map.of("reason", "asked for by the person"))
                .expectEvents(
                        new TextErased(ID, List.of(new ErasedText(1, "/payload/description/summary")), "個人情報保護法第98条"));
    }

    @Test
    void aTextErasedAlreadyIsNotErasedAgain() {
        recordedAs(RecordedText.State.ERASED);
        fixture.given(REGISTERED)
                .when(new EraseText(ID, SUMMARY_AT_1), Map.of("reason", "asked for by the person"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anErasureWithoutAReasonIsRefused() {
        recordedAs(RecordedText.State.SEALED);
        fixture.given(REGISTERED)
                .when(new EraseText(ID, SUMMARY_AT_1))
                .expectNoEvents()
                .expectException(Refused.as(Unacceptable.class, "reason-required", "reason"));
    }

    @Test
    void aMeasureGoesOnAfterAnErasure() {
        fixture.given(REGISTERED, new TextErased(ID, List.of(new ErasedText(1, "/meta/reason")), "GDPR Art. 17"))
                .when(new LinkPartnerCity(ID, BEIJING))
                .expectEvents(new PartnerCityLinked(ID, BEIJING));
    }
}
