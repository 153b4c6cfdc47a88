package io.daicho.bundle.web;

import io.daicho.bundle.BundleFault;
import io.daicho.log.BundleExport;
import io.daicho.log.LogUnavailable;
import io.daicho.operations.limits.ConcurrencyLimit;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.VerifierKey;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.ReadHeaders;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.IntegrityFault;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Log")
class BundleController {

    private static final String ZIP = "application/zip";

    /** A bundle that fits is checked whole before any of it is sent, and a fault in it still gets a problem. */
    private static final int BUFFER_BYTES = 1 << 16;

    private final SignedCheckpoints checkpoints;
    private final BundleExport export;
    private final IntegrityAlarm alarm;
    private final ConcurrencyLimit running;

    BundleController(
            SignedCheckpoints checkpoints, BundleExport export, IntegrityAlarm alarm, ConcurrencyLimits limits) {
        this.checkpoints = checkpoints;
        this.export = export;
        this.alarm = alarm;
        this.running = limits.exports();
    }

    @GetMapping("/api/log/bundle")
    @Operation(
            operationId = "exportBundle",
            summary = "The log up to a signed checkpoint as a bundle that can be verified without Daicho")
    @ApiResponse(
            responseCode = "200",
            description = "A zip. It breaks off, and has no end, if the log does not hold the events that were signed",
            headers = {
                @Header(name = ReadHeaders.POSITION, schema = @Schema(type = "integer", format = "int64")),
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "With texts=false only: texts may be erased, so a bundle with texts has none",
                        schema = @Schema(type = "string"))
            },
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "With texts=false only: the If-None-Match is still the ETag")
    @ApiResponse(responseCode = "404", description = "The log is empty")
    @ApiResponse(
            responseCode = "503",
            description =
                    "There is no checkpoint yet and this node cannot sign one, or too many bundles are being sent;"
                            + " Retry-After says when to try again")
    void exportBundle(@ParameterObject BundleAsked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignedCheckpoint checkpoint = asked(asked);
        VerifierKey key = checkpoints.key(checkpoint);
        try (ConcurrencyLimit.Place place = running.enter()) {
            if (isKnown(checkpoint, asked, request, response)) {
                return;
            }
            describe(checkpoint.size(), response);
            if (!request.getMethod().equals("HEAD")) {
                write(checkpoint, key, asked.withTexts(), response);
            }
        }
    }

    private SignedCheckpoint asked(BundleAsked asked) {
        if (asked.size() == null) {
            return checkpoints.newest();
        }
        if (asked.size() < 1) {
            throw new BadParameter("size", asked.size().toString(), "is below 1");
        }
        return checkpoints.ofSize(asked.size());
    }

    /** Without texts a bundle is always the same for a note; texts may be erased, so a bundle with them has no tag. */
    private static boolean isKnown(
            SignedCheckpoint checkpoint, BundleAsked asked, HttpServletRequest request, HttpServletResponse response) {
        return !asked.withTexts()
                && new ServletWebRequest(request, response)
                        .checkNotModified("\""
                                + MerkleHashes.leaf(checkpoint.cosigned().encoded())
                                        .hex() + "\"");
    }

    private static void describe(long size, HttpServletResponse response) {
        response.setBufferSize(BUFFER_BYTES);
        response.setContentType(ZIP);
        response.setHeader(ReadHeaders.POSITION, Long.toString(size));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"daicho-bundle-" + size + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private void write(SignedCheckpoint checkpoint, VerifierKey key, boolean texts, HttpServletResponse response)
            throws IOException {
        try {
            export.write(response.getOutputStream(), checkpoint.cosigned(), key, texts);
        } catch (BundleFault e) {
            var fault = new IntegrityFault("checkpoint " + checkpoint.number() + ": " + e.getMessage());
            alarm.raise(fault);
            throw broken(fault, response);
        } catch (LogUnavailable e) {
            throw broken(e, response);
        }
    }

    /** A problem while nothing has been sent yet; otherwise the end of the connection. */
    private static RuntimeException broken(RuntimeException e, HttpServletResponse response) {
        if (response.isCommitted()) {
            return new BrokenExport(e);
        }
        response.reset();
        return e;
    }
}
