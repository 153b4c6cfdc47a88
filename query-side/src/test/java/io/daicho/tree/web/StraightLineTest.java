package io.daicho.tree.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.Hash;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.NaiveTree;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The verification that tests the ledger is itself tested: a proof is good for its own line and index alone. */
class StraightLineTest {

    private final SigningKey key = SigningKey.generate("ledger.example/tokyo");

    @Test
    void inSmallTreesAProofVerifiesForItsLineAndIndexAndNoOther() throws Exception {
        for (int size = 1; size <= 12; size++) {
            List<String> lines =
                    IntStream.range(0, size).mapToObj(leaf -> "line " + leaf).toList();
            var tree = new NaiveTree(lines.stream().map(MerkleHashes::leaf).toList());
            String text = new Checkpoint("ledger.example/tokyo", size, tree.root(size)).text();
            String note = SignedNote.of(text, key.sign(text)).encoded();
            for (int proven = 0; proven < size; proven++) {
                List<String> hashes =
                        tree.inclusion(proven, size).stream().map(Hash::base64).toList();
                for (int claimed = 0; claimed <= size; claimed++) {
                    for (String line : lines) {
                        assertThat(StraightLine.verifies(
                                        line,
                                        claimed,
                                        hashes,
                                        note,
                                        key.verifierKey().text()))
                                .as("%s as leaf %d of %d by the proof of %d", line, claimed, size, proven)
                                .isEqualTo(claimed == proven && line.equals("line " + proven));
                    }
                }
            }
        }
    }
}
