package io.daicho.timemap.web;

import io.daicho.asof.AsOfTexts;
import io.daicho.asof.LedgerMoments;
import io.daicho.queryside.web.ReadHeaders;
import io.daicho.queryside.web.ResourceStates.State;
import io.daicho.queryside.web.ResourceUris;
import io.daicho.queryside.web.StatesAsked;
import io.daicho.timemap.web.TimeMap.Memento;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Time travel")
class TimeMapController {

    private static final MediaType LINK_FORMAT = MediaType.parseMediaType(LinkFormat.TYPE);

    private final AskedResources resources;
    private final LedgerMoments moments;

    TimeMapController(AskedResources resources, LedgerMoments moments) {
        this.resources = resources;
        this.moments = moments;
    }

    @GetMapping("/api/timemap")
    @Operation(
            operationId = "getTimeMap",
            summary = "The states a resource was in, as mementos of RFC 7089, oldest first",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of the TimeMap",
                            content = {
                                @Content(mediaType = LinkFormat.TYPE, schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = TimeMap.class))
                            }))
    ResponseEntity<?> getTimeMap(
            @ParameterObject TimeMapAsked asked,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        StatesAsked.Found found =
                resources.find(asked.path(ResourceUris.of(request).origin()), request, response);
        TimeMap map = part(found, asked);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(ReadHeaders.POSITION, Long.toString(map.position()))
                .varyBy(HttpHeaders.ACCEPT);
        if (isJson(asked, headers)) {
            return answer.contentType(MediaType.APPLICATION_JSON).body(map);
        }
        String text = LinkFormat.write(
                map, page(found, asked, asked.cursor()), page(found, asked, map.next()), asked.cursor() == null);
        return answer.contentType(LINK_FORMAT).body(text);
    }

    private TimeMap part(StatesAsked.Found found, TimeMapAsked asked) {
        var items = new ArrayList<Memento>();
        Optional<State> state = found.states().notBefore(asked.start());
        while (state.isPresent() && items.size() < asked.size()) {
            long position = state.get().from();
            String datetime = AsOfTexts.httpDate(moments.timeOf(position));
            items.add(new Memento(found.uris().memento(position), position, datetime));
            state = found.states().after(state.get());
        }
        String next = state.map(one -> Long.toString(one.from())).orElse(null);
        return new TimeMap(found.uris().original(), items, next, found.newest());
    }

    private static String page(StatesAsked.Found found, TimeMapAsked asked, @Nullable String cursor) {
        String format = asked.format() == null ? "" : "&format=" + asked.format();
        String limit = asked.limit() == null ? "" : "&limit=" + asked.limit();
        String from = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return found.uris().timeMap() + limit + format + from;
    }

    /** Link format is what RFC 7089 asks for; JSON is answered to those who prefer it. */
    private static boolean isJson(TimeMapAsked asked, HttpHeaders headers) {
        if (asked.format() != null) {
            return asked.format().equals("json");
        }
        return headers.getAccept().stream()
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .filter(type -> type.includes(LINK_FORMAT) || type.includes(MediaType.APPLICATION_JSON))
                .findFirst()
                .map(type -> !type.includes(LINK_FORMAT))
                .orElse(false);
    }
}
