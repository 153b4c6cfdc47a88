package io.daicho.importing.web;

import io.daicho.commandside.web.CommandHeaders;
import io.daicho.commandside.web.FieldError;
import io.daicho.commandside.web.Problems;
import io.daicho.commandside.web.RequestRefused;
import io.daicho.importing.ImportJob;
import io.daicho.importing.ImportKeyReused;
import io.daicho.importing.ImportRequest;
import io.daicho.importing.ImportRows;
import io.daicho.importing.Imports;
import io.daicho.importing.OnDifference;
import io.daicho.importing.RowOutcome;
import io.daicho.importing.reading.UnreadableFile;
import io.daicho.operations.limits.LimitSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

@RestController
@RequestMapping(path = "/api/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "imports")
class ImportController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String POSITION = "Daicho-Position";

    private final Imports imports;
    private final int largestPage;

    ImportController(Imports imports, LimitSettings limits) {
        this.imports = imports;
        this.largestPage = limits.pageSize();
    }

    @PostMapping(consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            operationId = "startImport",
            summary = "Import a table: CSV (UTF-8 or Windows-31J) or XLSX, told apart by their content",
            parameters = {
                @Parameter(
                        name = "Idempotency-Key",
                        in = ParameterIn.HEADER,
                        description =
                                "1 to 200 printable ASCII characters: sent again, it is answered with the import it started",
                        schema = @Schema(type = "string", minLength = 1, maxLength = 200)),
                @Parameter(
                        name = "Daicho-Actor",
                        in = ParameterIn.HEADER,
                        description = "Who acts, UTF-8",
                        schema = @Schema(type = "string", defaultValue = "anonymous"))
            })
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                        schema = @Schema(implementation = ImportForm.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "202",
            description = "The file was read through and kept; Location tells how it goes on")
    @ApiResponse(responseCode = "413", description = "The file is too large", content = @Content)
    @ApiResponse(responseCode = "415", description = "It is neither CSV nor XLSX", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "The file as a whole cannot be imported, or the key belongs to another import",
            content = @Content)
    ResponseEntity<ImportAnswer> start(
            @RequestParam(name = "name", required = false) @Nullable String name,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "onDifference", defaultValue = "report")
                    @Schema(allowableValues = {"report", "correct"})
                    String onDifference,
            CommandHeaders headers,
            HttpServletRequest request)
            throws IOException {
        ImportUpload upload = ImportUpload.of(request, Optional.ofNullable(name));
        var asked = new ImportRequest(
                headers.commandId(),
                upload.document(),
                headers.actor(),
                dryRun,
                Choice.of("onDifference", onDifference, OnDifference.class));
        ImportJob job = started(asked, upload);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + job.id()))
                .header(POSITION, Long.toString(job.progress().lastPosition()))
                .body(ImportAnswer.of(job));
    }

    private ImportJob started(ImportRequest asked, ImportUpload upload) throws IOException {
        try {
            return imports.start(asked, upload.content());
        } catch (UnreadableFile e) {
            throw new RequestRefused(
                    status(e),
                    e.fault().slug(),
                    e.detail(),
                    List.of(new FieldError("file", upload.document(), e.detail())));
        } catch (ImportKeyReused e) {
            var error = new FieldError("Idempotency-Key", asked.key(), String.valueOf(e.getMessage()));
            throw new RequestRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", error.message(), List.of(error));
        } catch (IllegalArgumentException e) {
            var error = new FieldError("name", upload.document(), String.valueOf(e.getMessage()));
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "invalid-request", error.message(), List.of(error));
        }
    }

    private static HttpStatus status(UnreadableFile refusal) {
        return switch (refusal.fault()) {
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNKNOWN_FORMAT -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case EMPTY_FILE,
                    BROKEN_ENCODING,
                    MALFORMED_CSV,
                    MALFORMED_WORKBOOK,
                    ZIP_BOMB,
                    WRONG_HEADER,
                    TOO_MANY_ROWS,
                    TOO_MANY_COLUMNS -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /** Forms are read lazily, so their faults come up when the first parameter is asked for. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MultipartException failure) {
        ProblemDetail problem = failure instanceof MaxUploadSizeExceededException
                ? Problems.of(
                        HttpStatus.CONTENT_TOO_LARGE, "file-too-large", "the form is larger than the limit", List.of())
                : Problems.of(
                        HttpStatus.BAD_REQUEST, "invalid-request", "the form cannot be read to its end", List.of());
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @GetMapping("/{importId}")
    @Operation(operationId = "getImport", summary = "How far an import has come")
    ResponseEntity<ImportAnswer> get(@PathVariable("importId") String importId) {
        ImportJob job = known(importId);
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(job.progress().lastPosition()))
                .body(ImportAnswer.of(job));
    }

    @GetMapping("/{importId}/rows")
    @Operation(operationId = "listImportRows", summary = "What became of the rows, in the order of the file")
    ResponseEntity<RowAnswer.Page> rows(
            @PathVariable("importId") String importId,
            @RequestParam(name = "outcome", required = false)
                    @Schema(allowableValues = {"accepted", "unchanged", "rejected"})
                    @Nullable
                    String outcome,
            @RequestParam(name = "limit", defaultValue = "100") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam(name = "cursor", defaultValue = "0") String cursor) {
        ImportJob job = known(importId);
        Optional<RowOutcome> wanted =
                Optional.ofNullable(outcome).map(value -> Choice.of("outcome", value, RowOutcome.class));
        if (limit < 1 || limit > largestPage) {
            throw Choice.refused("limit", Integer.toString(limit), "is not from 1 to " + largestPage);
        }
        if (!cursor.matches("\\d{1,9}")) {
            throw Choice.refused("cursor", cursor, "is not a cursor of this list");
        }
        ImportRows.Page page = imports.rows(importId).page(Integer.parseInt(cursor), job.total(), limit, wanted);
        long position = job.progress().lastPosition();
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(position))
                .body(new RowAnswer.Page(
                        page.items().stream().map(RowAnswer::of).toList(),
                        page.next().map(next -> Integer.toString(next)).orElse(null),
                        position));
    }

    private ImportJob known(String importId) {
        return imports.find(importId)
                .orElseThrow(() -> new RequestRefused(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "there is no import of this id",
                        List.of(new FieldError("importId", importId, "there is no import of this id"))));
    }
}
