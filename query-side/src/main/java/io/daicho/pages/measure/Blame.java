package io.daicho.pages.measure;

import io.daicho.history.BlamedField;
import io.daicho.history.ChangeOrigin;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who last changed what stands at a place of a measure's record. */
record Blame(List<BlamedField> leaves) {

    Blame {
        leaves = List.copyOf(leaves);
    }

    /** The newest change of anything at or beneath a pointer; null where nothing stands. */
    public @Nullable ChangeOrigin at(String pointer) {
        return leaves.stream()
                .filter(leaf -> leaf.pointer().equals(pointer) || leaf.pointer().startsWith(pointer + "/"))
                .map(BlamedField::origin)
                .max(Comparator.comparingLong(ChangeOrigin::position))
                .orElse(null);
    }
}
