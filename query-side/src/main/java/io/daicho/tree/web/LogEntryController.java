package io.daicho.tree.web;

import io.daicho.log.StoredEvent;
import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.ReadHeaders;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.tree.LogEntries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/log/entries")
@Tag(name = "Log and proofs")
class LogEntryController {

    /** @param next null at the end; a page may have fewer items than asked for, though more follow */
    record Entries(List<EntryAnswer> items, @Nullable String next, long position) {}

    static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final LogEntries entries;
    private final Verifications verifications;
    private final Readings readings;

    LogEntryController(LogEntries entries, Verifications verifications, Readings readings) {
        this.entries = entries;
        this.verifications = verifications;
        this.readings = readings;
    }

    @GetMapping
    @Operation(operationId = "listLogEntries", summary = "Every event of the ledger in the order of the log")
    ResponseEntity<Entries> listLogEntries(
            @ParameterObject EntriesAsked asked, @ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        Reading reading = readings.ofLogPage(at, page, "listLogEntries", asked);
        long from = Math.max(1, LogPlaces.number(reading.start()));
        LogEntries.Page found = entries.page(asked.filter(), from, reading.position(), page.size());
        @Nullable Long next = found.next();
        String cursor = reading.next(new PlacedPage<>(found.events(), next == null ? null : LogPlaces.of(next)));
        return reading.answer(
                new Entries(found.events().stream().map(EntryAnswer::of).toList(), cursor, reading.position()));
    }

    @GetMapping("/{position}")
    @Operation(
            operationId = "getLogEntry",
            summary = "An event as it stands in the log; as text/plain exactly the bytes whose hash is its leaf")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = WholeEntryAnswer.class)),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
            })
    ResponseEntity<?> getLogEntry(
            @PathVariable String position,
            @ParameterObject EntryAsked asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        boolean line = TextOrJson.isText(asked.format(), accept, "line", false);
        StoredEvent event = event(position);
        ResponseEntity.BodyBuilder answer = answer(event.position());
        return line
                ? answer.contentType(TEXT).body(event.leafLine().text())
                : answer.contentType(MediaType.APPLICATION_JSON).body(WholeEntryAnswer.of(event));
    }

    @GetMapping("/{position}/verification")
    @Operation(
            operationId = "verifyLogEntry",
            summary = "Every step from an event to the signed checkpoint, checked here and to be checked by anybody")
    ResponseEntity<Verification> verifyLogEntry(
            @PathVariable String position, @ParameterObject VerificationAsked asked) {
        Verification verification = verifications.of(event(position), asked.size());
        return answer(verification.checkpoint().size()).body(verification);
    }

    private static ResponseEntity.BodyBuilder answer(long position) {
        return ResponseEntity.ok()
                .header(ReadHeaders.POSITION, Long.toString(position))
                .varyBy(HttpHeaders.ACCEPT);
    }

    private StoredEvent event(String text) {
        long position = position(text);
        return entries.at(position).orElseThrow(() -> new NothingFound("log entry", text, entries.head()));
    }

    static long position(String text) {
        try {
            long position = Long.parseLong(text);
            if (position < 1) {
                throw new BadParameter("position", text, "is before the first position");
            }
            return position;
        } catch (NumberFormatException e) {
            throw new BadParameter("position", text, "is not a whole number");
        }
    }
}
