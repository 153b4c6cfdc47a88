package io.daicho.tree.web;

import io.daicho.projection.PlacedPage;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.PageAsked;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.ReadHeaders;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.tree.LogEntries;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import io.daicho.tree.checkpoint.Witnesses;
import io.daicho.tree.checkpoint.Witnesses.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/log")
@Tag(name = "Log and proofs")
class CheckpointController {

    record CheckpointList(
            List<CheckpointAnswer> items, @Nullable String next, long position) {}

    private static final String SIGNATURE = "— ";

    /** More than a note may have. */
    private static final int MOST_LINES = 100;

    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final CheckpointAnswers answers;
    private final Covering covering;
    private final Witnesses witnesses;
    private final LogEntries entries;
    private final Readings readings;

    CheckpointController(
            Checkpoints checkpoints,
            CheckpointSigner signer,
            CheckpointAnswers answers,
            Covering covering,
            Witnesses witnesses,
            LogEntries entries,
            Readings readings) {
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.answers = answers;
        this.covering = covering;
        this.witnesses = witnesses;
        this.entries = entries;
        this.readings = readings;
    }

    @GetMapping("/checkpoint")
    @Operation(
            operationId = "getCheckpoint",
            summary = "What the ledger commits to: size and root of the log, signed (C2SP tlog-checkpoint)")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = CheckpointAnswer.class))
            })
    ResponseEntity<?> getCheckpoint(
            @ParameterObject CheckpointAsked asked,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        boolean note = TextOrJson.isText(asked.format(), accept, "note", true);
        SignedCheckpoint checkpoint = covering.checkpoint(asked.size(), 0);
        ResponseEntity.BodyBuilder answer = at(checkpoint, ResponseEntity.ok()).varyBy(HttpHeaders.ACCEPT);
        return note
                ? answer.contentType(LogEntryController.TEXT)
                        .body(checkpoint.cosigned().encoded())
                : answer.contentType(MediaType.APPLICATION_JSON).body(answers.of(checkpoint));
    }

    @GetMapping("/checkpoints")
    @Operation(operationId = "listCheckpoints", summary = "The checkpoints of the log up to a moment, the newest first")
    ResponseEntity<CheckpointList> listCheckpoints(@ParameterObject ReadAt at, @ParameterObject PageAsked page) {
        Reading reading = readings.ofLogPage(at, page, "listCheckpoints");
        long start = LogPlaces.number(reading.start());
        long last = start == 0 ? newestUpTo(reading.position()) : start;
        long first = Math.max(1, last - page.size() + 1);
        List<CheckpointAnswer> found = last == 0
                ? List.of()
                : checkpoints.range(first, last).stream()
                        .sorted(Comparator.comparingLong(SignedCheckpoint::number)
                                .reversed())
                        .map(answers::of)
                        .toList();
        var next = first > 1 ? LogPlaces.of(first - 1) : null;
        return reading.answer(
                new CheckpointList(found, reading.next(new PlacedPage<>(found, next)), reading.position()));
    }

    /** Number of the newest checkpoint that covers no more than a position; 0 if there is none. */
    private long newestUpTo(long position) {
        return checkpoints
                .covering(position + 1)
                .map(larger -> larger.number() - 1)
                .orElseGet(
                        () -> checkpoints.newest().map(SignedCheckpoint::number).orElse(0L));
    }

    @PostMapping("/checkpoints")
    @Operation(
            operationId = "createCheckpoint",
            summary = "Signs a checkpoint of the log as it stands, unless the newest covers all of it")
    @ApiResponse(responseCode = "201", description = "A new checkpoint")
    @ApiResponse(responseCode = "200", description = "The newest checkpoint, behind which nothing was appended")
    @ApiResponse(
            responseCode = "409",
            description = "This node has no key to sign with, or an integrity alarm was raised")
    ResponseEntity<CheckpointAnswer> createCheckpoint() {
        checkpoints.awaitTree(entries.head());
        long before = checkpoints.newest().map(SignedCheckpoint::number).orElse(0L);
        SignedCheckpoint signed = signer.sign();
        ResponseEntity.BodyBuilder answer = signed.number() == before
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/api/log/checkpoint?size=" + signed.size()));
        return at(signed, answer).body(answers.of(signed));
    }

    @PostMapping(path = "/checkpoints/{number}/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "addCosignatures",
            summary = "Adds signature lines of known witnesses, alone or in the whole note; all of them or none")
    @ApiResponse(responseCode = "200", description = "The checkpoint with all its signatures")
    @ApiResponse(responseCode = "422", description = "A line is by no known witness, or does not verify")
    ResponseEntity<CheckpointAnswer> addCosignatures(@PathVariable String number, @RequestBody String lines) {
        SignedCheckpoint checkpoint = checkpoints
                .at(number(number))
                .orElseThrow(() -> new NothingFound("checkpoint", number, entries.head()));
        Outcome outcome = witnesses.cosign(checkpoint, added(lines, checkpoint));
        return switch (outcome) {
            case Outcome.Kept kept -> at(kept.checkpoint(), ResponseEntity.ok()).body(answers.of(kept.checkpoint()));
            case Outcome.Refusal refusal -> throw new TreeProblems.CosignaturesRefused(refusal.lines());
        };
    }

    /** The lines of signatures that the checkpoint does not bear itself. */
    private static List<String> added(String text, SignedCheckpoint checkpoint) {
        String noteText = checkpoint.note().text() + "\n";
        String lines = text.startsWith(noteText) ? text.substring(noteText.length()) : text;
        List<String> own = checkpoint.note().signatures().stream()
                .map(signature -> signature.line())
                .toList();
        List<String> added = lines.lines()
                .filter(line -> !own.contains(line))
                .limit(MOST_LINES + 1L)
                .toList();
        if (added.isEmpty() || added.size() > MOST_LINES || !added.getFirst().startsWith(SIGNATURE)) {
            throw new BadParameter("body", text, "is not 1 to " + MOST_LINES + " signature lines, '— name base64'");
        }
        return added;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadParameter("number", text, "is not a whole number");
        }
    }

    private static ResponseEntity.BodyBuilder at(SignedCheckpoint checkpoint, ResponseEntity.BodyBuilder answer) {
        return answer.header(ReadHeaders.POSITION, Long.toString(checkpoint.size()));
    }
}
