package io.daicho.history.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.events.ErasedText;
import io.daicho.events.Erasure;
import io.daicho.history.ChangeOrigin;
import io.daicho.history.FieldChange;
import io.daicho.history.MeasureChange;
import io.daicho.history.PatchOperation;
import io.daicho.queryside.web.ProofLinks;
import io.daicho.view.measure.MeasureAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of a measure as answered.
 *
 * @param links to the proof that it stands in the log
 * @param erasure absent unless the change erases texts
 * @param state absent unless asked for
 */
record ChangeAnswer(
        @JsonUnwrapped ChangeOrigin origin,
        List<PatchOperation> patch,
        List<FieldChange> fields,
        ProofLinks links,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ErasureNote erasure,

        @Schema(implementation = MeasureAnswer.class) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        ObjectNode state) {

    /**
     * What was erased by law.
     *
     * @param texts every text of the measure's history that went
     * @param legalBasis the law or decision that demanded it
     */
    record ErasureNote(List<ErasedText> texts, String legalBasis) {

        static @Nullable ErasureNote of(@Nullable Erasure erasure) {
            return erasure == null ? null : new ErasureNote(erasure.erased(), erasure.legalBasis());
        }
    }

    static ChangeAnswer of(MeasureChange change, boolean withState) {
        return new ChangeAnswer(
                change.origin(),
                change.patch(),
                change.fields(),
                ProofLinks.of(change.origin().position()),
                ErasureNote.of(change.erasure()),
                withState ? change.state() : null);
    }
}
