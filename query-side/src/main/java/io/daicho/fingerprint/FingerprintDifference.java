package io.daicho.fingerprint;

import java.util.ArrayList;
import java.util.List;

/**
 * How an event differs from what its fingerprint was taken of.
 *
 * @param changed leaves it has and had not: altered or added
 * @param removed how many leaves it had that no changed one stands in the place of
 * @param removedAfter pointer of the leaf behind which the first removed one stood, empty if it stood in front of all
 */
public record FingerprintDifference(List<LineLeaf> changed, int removed, String removedAfter) {

    public FingerprintDifference {
        changed = List.copyOf(changed);
    }

    public boolean isNone() {
        return changed.isEmpty() && removed == 0;
    }

    static FingerprintDifference between(Fingerprint before, List<LineLeaf> leaves) {
        int[] places = before.placesOf(leaves);
        var changed = new ArrayList<LineLeaf>();
        int removed = 0;
        String removedAfter = "";
        int next = 0;
        int unmatched = 0;
        String last = "";
        for (int i = 0; i <= leaves.size(); i++) {
            int place = i == leaves.size() ? before.size() : places[i];
            if (place < 0) {
                changed.add(leaves.get(i));
                unmatched++;
                continue;
            }
            int gone = Math.max(0, place - next - unmatched);
            removedAfter = removed == 0 && gone > 0 ? last : removedAfter;
            removed += gone;
            next = Math.max(next, place + 1);
            unmatched = 0;
            last = i == leaves.size() ? last : leaves.get(i).pointer();
        }
        return new FingerprintDifference(changed, removed, removedAfter);
    }
}
