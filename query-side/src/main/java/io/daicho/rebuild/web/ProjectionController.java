package io.daicho.rebuild.web;

import io.daicho.projection.Projections;
import io.daicho.queryside.web.ActorHeader;
import io.daicho.queryside.web.BadParameter;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.RebuildContext;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import io.daicho.rebuild.Rebuilds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/projections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Projections")
class ProjectionController {

    record ProjectionList(List<ProjectionAnswer> items) {}

    record RebuildList(List<RebuildAnswer> items) {}

    private final Projections projections;
    private final RebuildContext context;
    private final Rebuilds rebuilds;

    ProjectionController(Projections projections, RebuildContext context, Rebuilds rebuilds) {
        this.projections = projections;
        this.context = context;
        this.rebuilds = rebuilds;
    }

    @GetMapping
    @Operation(
            operationId = "listProjections",
            summary = "The projections, how far their rows have come, and which rebuild is under way")
    ProjectionList list() {
        long head = context.head();
        List<Rebuild> running = rebuilds.running();
        return new ProjectionList(projections.names().stream()
                .map(projections::status)
                .map(status -> ProjectionAnswer.of(
                        status,
                        head,
                        running.stream()
                                .filter(rebuild ->
                                        rebuild.generation().projection().equals(status.name())
                                                && rebuild.generation().version() == status.version())
                                .findFirst()))
                .toList());
    }

    @PostMapping("/{name}/rebuilds")
    @Operation(
            operationId = "startRebuild",
            summary = "Build the rows of a projection anew beside those that answer, and let them answer if they are"
                    + " the same",
            parameters =
                    @Parameter(
                            name = ActorHeader.NAME,
                            in = ParameterIn.HEADER,
                            description = "Who acts, UTF-8",
                            schema = @Schema(type = "string", defaultValue = "anonymous")))
    @ApiResponse(responseCode = "202", description = "Location tells how it goes on")
    @ApiResponse(responseCode = "404", description = "There is no projection of this name", content = @Content)
    @ApiResponse(responseCode = "409", description = "One of it has not ended", content = @Content)
    ResponseEntity<RebuildAnswer> start(
            @PathVariable("name") String name,
            @Parameter(
                            description = "What the rows must be equal to: those that answer now (rows), or a second"
                                    + " evaluation of the log (log), for when those that answer are known to be wrong")
                    @RequestParam(name = "against", defaultValue = "rows")
                    @Schema(allowableValues = {"rows", "log"})
                    String against,
            HttpServletRequest request) {
        Rebuild rebuild = rebuilds.start(existing(name), Cause.REQUEST, basis(against), ActorHeader.of(request));
        return ResponseEntity.accepted()
                .location(URI.create("/api/rebuilds/" + rebuild.id()))
                .body(RebuildAnswer.of(rebuild));
    }

    @GetMapping("/{name}/rebuilds")
    @Operation(operationId = "listRebuilds", summary = "The rebuilds of a projection, the newest first")
    @ApiResponse(responseCode = "404", description = "There is no projection of this name", content = @Content)
    RebuildList rebuilds(@PathVariable("name") String name) {
        return new RebuildList(
                rebuilds.of(existing(name)).stream().map(RebuildAnswer::of).toList());
    }

    private String existing(String name) {
        if (!projections.has(name)) {
            throw NoSuchThing.named("projection", name);
        }
        return name;
    }

    private static Basis basis(String against) {
        return switch (against) {
            case "rows" -> Basis.ROWS;
            case "log" -> Basis.LOG;
            default -> throw new BadParameter("against", against, "is neither rows nor log");
        };
    }
}
