package io.daicho.measure.web;

import io.daicho.commandside.CommandResult;
import io.daicho.commandside.web.CommandEndpoint;
import io.daicho.commandside.web.CommandHeaders;
import io.daicho.events.DepartmentRef;
import io.daicho.events.MeasureId;
import io.daicho.measure.AssignDepartment;
import io.daicho.measure.CompleteMeasure;
import io.daicho.measure.LinkPartnerCity;
import io.daicho.measure.RegisterMeasure;
import io.daicho.measure.ReopenMeasure;
import io.daicho.measure.ReviseMeasure;
import io.daicho.measure.UnlinkPartnerCity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
class MeasureCommands {

    private final CommandEndpoint endpoint;
    private final NamedParties parties;

    MeasureCommands(CommandEndpoint endpoint, NamedParties parties) {
        this.endpoint = endpoint;
        this.parties = parties;
    }

    @PostMapping
    @Operation(operationId = "registerMeasure", summary = "Enter a measure under the id its natural key makes")
    @ApiResponse(responseCode = "201", description = "Registered; Location is where it can be read")
    @ApiResponse(responseCode = "200", description = "It was registered like this already")
    ResponseEntity<CommandResult> register(@RequestBody RegisterMeasureBody body, CommandHeaders headers) {
        return endpoint.register(body, headers, "/api/measures", () -> {
            DepartmentRef department = parties.department("department", body.department());
            return new RegisterMeasure(
                    MeasureId.of(body.title(), department.id(), body.field(), body.ordinalOrFirst()),
                    body.description(),
                    department,
                    parties.departments("relatedDepartments", body.relatedDepartments()),
                    body.field(),
                    body.ordinalOrFirst());
        });
    }

    @PostMapping("/{measureId}/revise-measure")
    @Operation(operationId = "reviseMeasure", summary = "Change the words that describe a measure")
    @ApiResponse(responseCode = "200", description = "Done, or they were these already")
    ResponseEntity<CommandResult> revise(
            @PathVariable("measureId") MeasureId measureId,
            @RequestBody ReviseMeasureBody body,
            CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new ReviseMeasure(measureId, body.description()));
    }

    @PostMapping("/{measureId}/assign-department")
    @Operation(operationId = "assignDepartment", summary = "Give a measure to a department")
    @ApiResponse(responseCode = "200", description = "Done, or it had the measure already")
    ResponseEntity<CommandResult> assign(
            @PathVariable("measureId") MeasureId measureId,
            @RequestBody AssignDepartmentBody body,
            CommandHeaders headers) {
        return endpoint.execute(
                body,
                headers,
                () -> new AssignDepartment(
                        measureId,
                        parties.department("department", body.department()),
                        parties.departments("relatedDepartments", body.relatedDepartments())));
    }

    @PostMapping("/{measureId}/link-partner-city")
    @Operation(operationId = "linkPartnerCity", summary = "Say that a measure is carried out with a partner city")
    @ApiResponse(responseCode = "200", description = "Done, or it was linked already")
    ResponseEntity<CommandResult> link(
            @PathVariable("measureId") MeasureId measureId, @RequestBody PartnerCityBody body, CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new LinkPartnerCity(measureId, parties.city("city", body.city())));
    }

    @PostMapping("/{measureId}/unlink-partner-city")
    @Operation(
            operationId = "unlinkPartnerCity",
            summary = "Say that a measure is no longer carried out with a partner city")
    @ApiResponse(responseCode = "200", description = "Done, or it was not linked")
    ResponseEntity<CommandResult> unlink(
            @PathVariable("measureId") MeasureId measureId, @RequestBody PartnerCityBody body, CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new UnlinkPartnerCity(measureId, body.city()));
    }

    @PostMapping("/{measureId}/complete-measure")
    @Operation(operationId = "completeMeasure", summary = "End a measure with a fiscal year, its last")
    @ApiResponse(responseCode = "200", description = "Done, or it was completed in that year already")
    ResponseEntity<CommandResult> complete(
            @PathVariable("measureId") MeasureId measureId, @RequestBody YearBody body, CommandHeaders headers) {
        return endpoint.execute(body, headers, () -> new CompleteMeasure(measureId, body.year()));
    }

    @PostMapping("/{measureId}/reopen-measure")
    @Operation(operationId = "reopenMeasure", summary = "Carry a completed measure on")
    @ApiResponse(responseCode = "200", description = "Done, or it was not completed")
    ResponseEntity<CommandResult> reopen(
            @PathVariable("measureId") MeasureId measureId,
            @RequestBody(required = false) @Nullable ReopenMeasureBody body,
            CommandHeaders headers) {
        return endpoint.execute(
                body == null ? ReopenMeasureBody.EMPTY : body, headers, () -> new ReopenMeasure(measureId));
    }
}
