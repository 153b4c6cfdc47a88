package io.daicho.history.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.daicho.history.BlamedField;
import io.daicho.history.ChangeOrigin;
import io.daicho.queryside.web.ProofLinks;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Every leaf of a measure's record with the change that last set it, as answered. */
record BlameAnswer(List<Leaf> items, long position) {

    record Leaf(
            String pointer, JsonNode value, @JsonUnwrapped ChangeOrigin origin, ProofLinks links) {}

    static BlameAnswer of(List<BlamedField> fields, long position) {
        return new BlameAnswer(
                fields.stream()
                        .map(field -> new Leaf(
                                field.pointer(),
                                field.value(),
                                field.origin(),
                                ProofLinks.of(field.origin().position())))
                        .toList(),
                position);
    }
}
