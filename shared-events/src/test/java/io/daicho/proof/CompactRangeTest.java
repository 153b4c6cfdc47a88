package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    @Test
    void growsOnFromAnySize() {
        List<Hash> leaves = IntStream.range(0, 70)
                .mapToObj(i -> MerkleHashes.leaf("leaf " + i))
                .toList();
        var naive = new NaiveTree(leaves);
        for (int from = 0; from < leaves.size(); from++) {
            CompactRange range = CompactRange.of(from, naive.subtrees());
            assertThat(range.size()).isEqualTo(from);
            leaves.subList(from, leaves.size()).forEach(range::append);
            assertThat(range.size()).isEqualTo(70);
            assertThat(range.root()).as("from %d", from).isEqualTo(naive.root(70));
        }
    }
}
