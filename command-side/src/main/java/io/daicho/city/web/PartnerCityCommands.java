package io.daicho.city.web;

import io.daicho.city.ErasePartnerCityReason;
import io.daicho.city.RegisterPartnerCity;
import io.daicho.commandside.CommandResult;
import io.daicho.commandside.web.CommandEndpoint;
import io.daicho.commandside.web.CommandHeaders;
import io.daicho.erasure.purge.Purging;
import io.daicho.events.CitySlug;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "partner cities")
class PartnerCityCommands {

    private static final String CITIES = "/api/partner-cities";

    private final CommandEndpoint endpoint;
    private final Purging purging;

    PartnerCityCommands(CommandEndpoint endpoint, Purging purging) {
        this.endpoint = endpoint;
        this.purging = purging;
    }

    @PostMapping(
            path = CITIES,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "registerPartnerCity", summary = "Enter a partner city")
    @ApiResponse(responseCode = "201", description = "Registered; Location is where it can be read")
    @ApiResponse(responseCode = "200", description = "It was registered like this already")
    ResponseEntity<CommandResult> register(@RequestBody RegisterPartnerCityBody body, CommandHeaders headers) {
        return endpoint.register(
                body,
                headers,
                CITIES,
                () -> new RegisterPartnerCity(body.city(), body.nameJa(), body.nameEn(), body.country()));
    }

    @PostMapping(
            path = CITIES + "/{city}/erase-reason",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "erasePartnerCityReason",
            summary = "Erase the reason given for a change of a partner city by law; proofs stay valid")
    @ApiResponse(responseCode = "200", description = "Done, or it was erased already")
    ResponseEntity<CommandResult> eraseReason(
            @PathVariable("city") CitySlug city, @RequestBody ErasePartnerCityReasonBody body, CommandHeaders headers) {
        return purging.afterwards(
                endpoint.execute(body, headers, () -> new ErasePartnerCityReason(city, body.order())));
    }
}
