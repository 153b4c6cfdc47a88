package io.daicho.measure.web;

import io.daicho.commandside.CommandResult;
import io.daicho.commandside.web.CommandEndpoint;
import io.daicho.commandside.web.CommandHeaders;
import io.daicho.events.MeasureId;
import io.daicho.events.YearResult;
import io.daicho.measure.ClearCovidImpact;
import io.daicho.measure.CorrectYearResult;
import io.daicho.measure.FlagCovidImpact;
import io.daicho.measure.RecordYearResult;
import io.daicho.measure.WithdrawYearResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = "/api/measures",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "measures")
class YearCommands {

    private final CommandEndpoint endpoint;
    private final NamedParties parties;

    YearCommands(CommandEndpoint endpoint, NamedParties parties) {
        this.endpoint = endpoint;
        this.parties = parties;
    }

    @PostMapping("/{measureId}/record-year-result")
    @Operation(operationId = "recordYearResult", summary = "Enter the result of a fiscal year that has none yet")
    @ApiResponse(responseCode = "200", description = "Done, or it had this result already")
    ResponseEntity<CommandResult> record(
            @PathVariable("measureId") MeasureId measureId, @RequestBody YearResultBody body, CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new RecordYearResult(measureId, known(body.result())));
    }

    @PostMapping("/{measureId}/correct-year-result")
    @Operation(operationId = "correctYearResult", summary = "Replace the result of a fiscal year; a reason is required")
    @ApiResponse(responseCode = "200", description = "Done, or it had this result already")
    ResponseEntity<CommandResult> correct(
            @PathVariable("measureId") MeasureId measureId, @RequestBody YearResultBody body, CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new CorrectYearResult(measureId, known(body.result())));
    }

    @PostMapping("/{measureId}/withdraw-year-result")
    @Operation(
            operationId = "withdrawYearResult",
            summary = "Take the result of a fiscal year back; a reason is required")
    @ApiResponse(responseCode = "200", description = "Done, or it was withdrawn already")
    ResponseEntity<CommandResult> withdraw(
            @PathVariable("measureId") MeasureId measureId, @RequestBody YearBody body, CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new WithdrawYearResult(measureId, body.year()));
    }

    @PostMapping("/{measureId}/flag-covid-impact")
    @Operation(operationId = "flagCovidImpact", summary = "Say how COVID-19 changed a fiscal year")
    @ApiResponse(responseCode = "200", description = "Done, or it was flagged like this already")
    ResponseEntity<CommandResult> flag(
            @PathVariable("measureId") MeasureId measureId, @RequestBody CovidImpactBody body, CommandHeaders headers) {
        return endpoint.execute(
                body,
                headers,
                () -> new FlagCovidImpact(measureId, body.year(), body.impact().impact()));
    }

    @PostMapping("/{measureId}/clear-covid-impact")
    @Operation(operationId = "clearCovidImpact", summary = "Take back what was said about COVID-19 and a fiscal year")
    @ApiResponse(responseCode = "200", description = "Done, or nothing was said")
    ResponseEntity<CommandResult> clear(
            @PathVariable("measureId") MeasureId measureId, @RequestBody YearBody body, CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new ClearCovidImpact(measureId, body.year()));
    }

    private YearResult known(YearResult result) {
        parties.requireCities("result.participants", result.participants());
        return result;
    }
}
