package io.daicho.audit.web;

import io.daicho.audit.Audit;
import io.daicho.audit.Audits;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.ReadHeaders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/log/audits")
@Tag(name = "Log")
class AuditController {

    private final Audits audits;

    AuditController(Audits audits) {
        this.audits = audits;
    }

    @PostMapping
    @Operation(
            operationId = "auditLog",
            summary = "Starts an audit: the whole log is read again and held against the signed checkpoints",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "What is known of the ledger from elsewhere; may be left out",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = AuditAsked.class))))
    @ApiResponse(
            responseCode = "202",
            description = "The audit has begun; Location is where to ask how far it has come")
    @ApiResponse(
            responseCode = "409",
            description = "This node is auditing already; the problem's audit says which",
            content = @Content(mediaType = "application/problem+json"))
    ResponseEntity<AuditAnswer> auditLog(@RequestBody(required = false) @Nullable String body) {
        Audit begun = audits.start(AuditAsked.parse(body).trust());
        return ResponseEntity.accepted()
                .location(URI.create("/api/log/audits/" + begun.id()))
                .body(AuditAnswer.of(begun));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAudit", summary = "How far an audit has come, and what it has found")
    ResponseEntity<AuditAnswer> getAudit(@PathVariable String id) {
        Audit audit = audits.find(uuid(id)).orElseThrow(() -> new NothingFound("audit", id, 0));
        return ResponseEntity.ok()
                .header(ReadHeaders.POSITION, Long.toString(audit.result().checked()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(AuditAnswer.of(audit));
    }

    private static String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw new BadParameter("id", text, "is not a UUID");
        }
    }
}
