package io.daicho.history.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
 * @param state absent unless asked for
 */
record ChangeAnswer(
        @JsonUnwrapped ChangeOrigin origin,
        List<PatchOperation> patch,
        List<FieldChange> fields,
        ProofLinks links,

        @Schema(implementation = MeasureAnswer.class) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        ObjectNode state) {

    static ChangeAnswer of(MeasureChange change, boolean withState) {
        return new ChangeAnswer(
                change.origin(),
                change.patch(),
                change.fields(),
                ProofLinks.of(change.origin().position()),
                withState ? change.state() : null);
    }
}
