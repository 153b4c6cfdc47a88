package io.daicho.rebuild.web;

import io.daicho.queryside.web.ActorHeader;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.Rebuilds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/rebuilds/{id}")
@Tag(name = "Projections")
class RebuildController {

    private final Rebuilds rebuilds;
    private final RebuildStreams streams;

    RebuildController(Rebuilds rebuilds, RebuildStreams streams) {
        this.rebuilds = rebuilds;
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getRebuild", summary = "A rebuild: how far it has come, and how it ended")
    @ApiResponse(responseCode = "404", description = "There is no rebuild of this id", content = @Content)
    RebuildAnswer get(@PathVariable("id") String id) {
        return RebuildAnswer.of(existing(id));
    }

    @DeleteMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "cancelRebuild",
            summary = "Cancel a rebuild; what it has written is removed",
            parameters =
                    @Parameter(
                            name = ActorHeader.NAME,
                            in = ParameterIn.HEADER,
                            description = "Who acts, UTF-8",
                            schema = @Schema(type = "string", defaultValue = "anonymous")))
    @ApiResponse(responseCode = "404", description = "There is no rebuild of this id", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "It has ended, or its rows are about to answer",
            content = @Content)
    RebuildAnswer cancel(@PathVariable("id") String id, HttpServletRequest request) {
        existing(id);
        if (!rebuilds.cancel(id, ActorHeader.of(request))) {
            throw new TooLateToCancel(existing(id));
        }
        return RebuildAnswer.of(existing(id));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followRebuild",
            summary = "A rebuild as it goes on: server-sent events named progress, then one named end",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content =
                                @Content(
                                        mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                        schema = @Schema(implementation = RebuildAnswer.class))),
                @ApiResponse(
                        responseCode = "503",
                        description = "Too many such streams are open; Retry-After says when to try again",
                        content = @Content)
            })
    @ApiResponse(responseCode = "404", description = "There is no rebuild of this id", content = @Content)
    SseEmitter follow(@PathVariable("id") String id) {
        return streams.open(existing(id));
    }

    private Rebuild existing(String id) {
        return rebuilds.find(id).orElseThrow(() -> NoSuchThing.named("rebuild", id));
    }
}
