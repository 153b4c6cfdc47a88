package io.daicho.audit.web;

import io.daicho.audit.Audit;
import io.daicho.audit.CheckedCheckpoint;
import io.daicho.audit.FieldDifference;
import io.daicho.audit.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit as the API tells of it.
 *
 * @param checked events read and checked
 * @param total events there are to check
 * @param share the part that has been checked, from 0 to 1
 * @param covered events that a checkpoint proves to be those that were signed
 * @param against the checkpoint that proves the most
 * @param finding the first thing that is wrong
 * @param notes what is not wrong but should be known
 * @param problem why it could not be carried out to its end
 */
record AuditAnswer(
        String id,
        Audit.State state,
        String node,
        Instant startedAt,
        @Nullable Instant endedAt,
        long checked,
        long total,
        @Schema(minimum = "0", maximum = "1") double share,
        long covered,
        @Nullable Against against,
        @Nullable Found finding,
        List<String> notes,
        @Nullable String problem) {

    /** @param number null for a checkpoint that was given */
    record Against(@Nullable Long number, long size, String root, String key) {

        static Against of(CheckedCheckpoint checkpoint) {
            return new Against(
                    checkpoint.number() == 0 ? null : checkpoint.number(),
                    checkpoint.size(),
                    checkpoint.root().base64(),
                    checkpoint.key());
        }
    }

    /**
     * @param subject event, checkpoint, tile or key
     * @param name which of them
     * @param upTo position of the last event concerned; where the event could not be named it lies from position to here
     * @param field the first that differs
     * @param fields all that differ
     */
    record Found(
            Finding.Kind kind,
            Finding.Subject subject,
            String name,
            long position,
            long upTo,
            @Nullable String field,
            List<FieldDifference> fields,
            String message) {

        static Found of(Finding finding) {
            return new Found(
                    finding.kind(),
                    finding.subject(),
                    finding.name(),
                    finding.position(),
                    finding.upTo(),
                    finding.fields().isEmpty()
                            ? null
                            : finding.fields().getFirst().field(),
                    finding.fields(),
                    finding.message());
        }
    }

    static AuditAnswer of(Audit audit) {
        var result = audit.result();
        return new AuditAnswer(
                audit.id(),
                audit.state(),
                audit.node(),
                audit.startedAt(),
                audit.endedAt(),
                result.checked(),
                result.total(),
                audit.share(),
                result.covered(),
                result.against().map(Against::of).orElse(null),
                result.finding().map(Found::of).orElse(null),
                result.notes(),
                audit.failure());
    }
}
