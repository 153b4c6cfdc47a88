package io.daicho.measure.web;

import io.daicho.commandside.CommandResult;
import io.daicho.commandside.web.CommandEndpoint;
import io.daicho.commandside.web.CommandHeaders;
import io.daicho.erasure.purge.Purging;
import io.daicho.events.MeasureId;
import io.daicho.measure.EraseText;
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
class ErasureCommands {

    private final CommandEndpoint endpoint;
    private final Purging purging;

    ErasureCommands(CommandEndpoint endpoint, Purging purging) {
        this.endpoint = endpoint;
        this.purging = purging;
    }

    @PostMapping("/{measureId}/erase-text")
    @Operation(
            operationId = "eraseText",
            summary =
                    "Erase a text of an event by law, with every copy of it in the measure's history; proofs stay valid")
    @ApiResponse(responseCode = "200", description = "Done, or it was erased already")
    ResponseEntity<CommandResult> erase(
            @PathVariable("measureId") MeasureId measureId, @RequestBody EraseTextBody body, CommandHeaders headers) {
        return purging.afterwards(endpoint.execute(body, headers, () -> new EraseText(measureId, body.order())));
    }
}
