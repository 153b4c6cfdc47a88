package io.daicho.tree;

import io.daicho.proof.Hash;
import java.util.List;

/**
 * That the tree of one size begins with the tree of another.
 *
 * @param hashes RFC 9162 §2.1.4; none where the sizes are equal or the first is 0
 */
public record ConsistencyProof(long from, long to, Hash rootFrom, Hash rootTo, List<Hash> hashes) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }
}
