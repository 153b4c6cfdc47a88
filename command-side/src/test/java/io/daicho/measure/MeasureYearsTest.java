package io.daicho.measure;

import static io.daicho.measure.Given.FY2020;
import static io.daicho.measure.Given.FY2021;
import static io.daicho.measure.Given.ID;
import static io.daicho.measure.Given.REGISTERED;
import static io.daicho.measure.Given.recorded;
import static io.daicho.measure.Given.result;

import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.CovidImpactCleared;
import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureReopened;
import io.daicho.events.Outcome;
import io.daicho.events.YearResultCorrected;
import io.daicho.events.YearResultRecorded;
import io.daicho.events.YearResultWithdrawn;
import io.daicho.refusal.Conflict;
import io.daicho.refusal.Refused;
import io.daicho.refusal.Unacceptable;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class MeasureYearsTest {

    private static final Map<String, String> WITH_REASON = Map.of("reason", "転記の誤り");

    private final AggregateTestFixture<Measure> fixture = new AggregateTestFixture<>(Measure.class);

    private TestExecutor<Measure> given(Object... events) {
        return fixture.given(REGISTERED).andGiven(events);
    }

    @Test
    void aYearWithoutAResultIsGivenOne() {
        given().when(new RecordYearResult(ID, recorded(FY2020, "視察")))
                .expectEvents(new YearResultRecorded(ID, recorded(FY2020, "視察")));
    }

    @Test
    void recordingTheSameResultAgainChangesNothing() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new RecordYearResult(ID, recorded(FY2020, "視察")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void recordingAnotherResultForTheYearIsRefused() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new RecordYearResult(ID, recorded(FY2020, "会議")))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "year-already-recorded", "result.year"));
    }

    @Test
    void aResultIsCorrectedForAReason() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new CorrectYearResult(ID, recorded(FY2020, "会議")), WITH_REASON)
                .expectEvents(new YearResultCorrected(ID, recorded(FY2020, "会議")));
    }

    @Test
    void correctingToTheSameResultChangesNothing() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")), new YearResultCorrected(ID, recorded(FY2020, "会議")))
                .when(new CorrectYearResult(ID, recorded(FY2020, "会議")), WITH_REASON)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aCorrectionWithoutAReasonIsRefused() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new CorrectYearResult(ID, recorded(FY2020, "会議")))
                .expectNoEvents()
                .expectException(Refused.as(Unacceptable.class, "reason-required", "reason"));
    }

    @Test
    void aYearWithoutAResultIsNotCorrected() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new CorrectYearResult(ID, recorded(FY2021, "会議")), WITH_REASON)
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "no-year-result", "result.year"));
    }

    @Test
    void aResultIsWithdrawnForAReason() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new WithdrawYearResult(ID, FY2020), WITH_REASON)
                .expectEvents(new YearResultWithdrawn(ID, FY2020));
    }

    @Test
    void aWithdrawnResultIsNotWithdrawnAgain() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")), new YearResultWithdrawn(ID, FY2020))
                .when(new WithdrawYearResult(ID, FY2020), WITH_REASON)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aWithdrawalWithoutAReasonIsRefused() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new WithdrawYearResult(ID, FY2020))
                .expectNoEvents()
                .expectException(Refused.as(Unacceptable.class, "reason-required", "reason"));
    }

    @Test
    void aYearThatNeverHadAResultHasNoneToWithdraw() {
        given().when(new WithdrawYearResult(ID, FY2020), WITH_REASON)
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "no-year-result", "year"));
    }

    @Test
    void aWithdrawnYearIsRecordedAnew() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")), new YearResultWithdrawn(ID, FY2020))
                .when(new RecordYearResult(ID, recorded(FY2020, "会議")))
                .expectEvents(new YearResultRecorded(ID, recorded(FY2020, "会議")));
    }

    @Test
    void theImpactOfCovidIsFlagged() {
        given().when(new FlagCovidImpact(ID, FY2021, CovidImpact.unspecified(2)))
                .expectEvents(new CovidImpactFlagged(ID, FY2021, CovidImpact.unspecified(2)));
    }

    @Test
    void aFlagReplacesTheOneBefore() {
        given(new CovidImpactFlagged(ID, FY2021, CovidImpact.unspecified(1)))
                .when(new FlagCovidImpact(ID, FY2021, CovidImpact.of(CovidEffect.REDUCED)))
                .expectEvents(new CovidImpactFlagged(ID, FY2021, CovidImpact.of(CovidEffect.REDUCED)));
    }

    @Test
    void flaggingTheSameImpactChangesNothing() {
        given(new CovidImpactFlagged(ID, FY2021, CovidImpact.of(CovidEffect.CANCELLED, CovidEffect.EXPANDED)))
                .when(new FlagCovidImpact(ID, FY2021, CovidImpact.of(CovidEffect.EXPANDED, CovidEffect.CANCELLED)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aFlagIsClearedOnce() {
        given(new CovidImpactFlagged(ID, FY2021, CovidImpact.unspecified(1)))
                .when(new ClearCovidImpact(ID, FY2021))
                .expectEvents(new CovidImpactCleared(ID, FY2021));
        given(new CovidImpactFlagged(ID, FY2021, CovidImpact.unspecified(1)), new CovidImpactCleared(ID, FY2021))
                .when(new ClearCovidImpact(ID, FY2021))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMeasureIsCompletedOnce() {
        given(new YearResultRecorded(ID, recorded(FY2020, "視察")))
                .when(new CompleteMeasure(ID, FY2020))
                .expectEvents(new MeasureCompleted(ID, FY2020));
        given(new MeasureCompleted(ID, FY2020))
                .when(new CompleteMeasure(ID, FY2020))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMeasureIsNotCompletedInTwoYears() {
        given(new MeasureCompleted(ID, FY2020))
                .when(new CompleteMeasure(ID, FY2021))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "already-completed", "year"));
    }

    @Test
    void aMeasureIsNotCompletedBeforeWorkThatWasDone() {
        given(new YearResultRecorded(ID, recorded(FY2021, "視察")))
                .when(new CompleteMeasure(ID, FY2020))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "worked-on-later", "year"));
    }

    @Test
    void aLaterYearThatSaysDoneEarlierAllowsTheCompletion() {
        given(new YearResultRecorded(ID, result(FY2021, Outcome.COMPLETED_EARLIER)))
                .when(new CompleteMeasure(ID, FY2020))
                .expectEvents(new MeasureCompleted(ID, FY2020));
    }

    @Test
    void nothingIsRecordedFlaggedOrCorrectedAfterTheCompletion() {
        given(new MeasureCompleted(ID, FY2020))
                .when(new RecordYearResult(ID, recorded(FY2021, "視察")))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "measure-completed", "result.year"));
        given(new MeasureCompleted(ID, FY2020))
                .when(new FlagCovidImpact(ID, FY2021, CovidImpact.unspecified(1)))
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "measure-completed", "year"));
        given(new YearResultRecorded(ID, result(FY2021, Outcome.COMPLETED_EARLIER)), new MeasureCompleted(ID, FY2020))
                .when(new CorrectYearResult(ID, recorded(FY2021, "視察")), WITH_REASON)
                .expectNoEvents()
                .expectException(Refused.as(Conflict.class, "measure-completed", "result.year"));
    }

    @Test
    void theYearOfTheCompletionIsStillRecorded() {
        given(new MeasureCompleted(ID, FY2020))
                .when(new RecordYearResult(ID, recorded(FY2020, "視察")))
                .expectEvents(new YearResultRecorded(ID, recorded(FY2020, "視察")));
    }

    @Test
    void aReopenedMeasureIsRecordedAgain() {
        given(new MeasureCompleted(ID, FY2020), new MeasureReopened(ID))
                .when(new RecordYearResult(ID, recorded(FY2021, "視察")))
                .expectEvents(new YearResultRecorded(ID, recorded(FY2021, "視察")));
    }

    @Test
    void aCompletedMeasureIsReopenedOnce() {
        given(new MeasureCompleted(ID, FY2020)).when(new ReopenMeasure(ID)).expectEvents(new MeasureReopened(ID));
        given(new MeasureCompleted(ID, FY2020), new MeasureReopened(ID))
                .when(new ReopenMeasure(ID))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
