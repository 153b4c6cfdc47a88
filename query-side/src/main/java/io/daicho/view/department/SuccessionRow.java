package io.daicho.view.department;

import java.util.ArrayList;
import java.util.List;

/** Who took a department's work over: a row of its own, since a successor may be entered before its predecessor. */
record SuccessionRow(List<Successor> successors) {

    static final SuccessionRow NONE = new SuccessionRow(List.of());

    SuccessionRow {
        successors = List.copyOf(successors);
    }

    SuccessionRow with(Successor successor) {
        var all = new ArrayList<>(successors);
        all.removeIf(known -> known.id().equals(successor.id()));
        all.add(successor);
        return new SuccessionRow(all);
    }
}
