package io.daicho.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeProofsTest {

    private static final int LARGEST = 300;
    private static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> MerkleHashes.leaf("leaf " + i))
            .toList();
    private static final NaiveTree NAIVE = new NaiveTree(LEAVES);
    private static final SubtreeHashes SUBTREES = NAIVE.subtrees();

    @Test
    void givesThePublishedRootsAndProofsOfCertificateTransparency() {
        SubtreeHashes subtrees = new NaiveTree(CertificateTransparencyTree.LEAVES).subtrees();
        for (int size = 0; size <= 8; size++) {
            assertThat(TreeProofs.root(size, subtrees)).isEqualTo(CertificateTransparencyTree.ROOTS.get(size));
        }
        for (var inclusion : CertificateTransparencyTree.INCLUSIONS) {
            assertThat(TreeProofs.inclusion(inclusion.index(), inclusion.size(), subtrees))
                    .isEqualTo(inclusion.proof());
        }
        for (var consistency : CertificateTransparencyTree.CONSISTENCIES) {
            assertThat(TreeProofs.consistency(consistency.from(), consistency.to(), subtrees))
                    .isEqualTo(consistency.proof());
        }
    }

    @Test
    void agreesWithTheRecursiveDefinitionOnEveryRootUpToSize300() {
        var range = new CompactRange();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(TreeProofs.root(size, SUBTREES)).as("size %d", size).isEqualTo(NAIVE.root(size));
            assertThat(range.root()).as("grown to size %d", size).isEqualTo(NAIVE.root(size));
            assertThat(CompactRange.of(size, SUBTREES).root())
                    .as("resumed at %d", size)
                    .isEqualTo(NAIVE.root(size));
            if (size < LARGEST) {
                range.append(LEAVES.get(size));
            }
        }
    }

    @Test
    void agreesWithTheRecursiveDefinitionOnEveryInclusionProofUpToSize300() throws ProofMismatch {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> proof = TreeProofs.inclusion(index, size, SUBTREES);
                if (!proof.equals(NAIVE.inclusion(index, size))) {
                    assertThat(proof).as("%d in %d", index, size).isEqualTo(NAIVE.inclusion(index, size));
                }
                ProofVerification.inclusion(LEAVES.get(index), index, size, proof, NAIVE.root(size));
            }
        }
    }

    @Test
    void agreesWithTheRecursiveDefinitionOnEveryConsistencyProofUpToSize300() throws ProofMismatch {
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                List<Hash> proof = TreeProofs.consistency(from, to, SUBTREES);
                List<Hash> naive = from == 0 ? List.of() : NAIVE.consistency(from, to);
                if (!proof.equals(naive)) {
                    assertThat(proof).as("%d to %d", from, to).isEqualTo(naive);
                }
                ProofVerification.consistency(from, to, NAIVE.root(from), NAIVE.root(to), proof);
            }
        }
    }

    @Test
    void asksForAtMostTwoHashesALevelHoweverLargeTheTree() throws ProofMismatch {
        var asked = new AtomicInteger();
        SubtreeHashes counting = (level, index) -> {
            asked.incrementAndGet();
            return MerkleHashes.leaf(level + "/" + index);
        };
        long size = (1L << 40) - 1;

        assertThat(TreeProofs.inclusion(1, size, counting)).hasSize(40);
        assertThat(asked.getAndSet(0)).isLessThanOrEqualTo(80);
        assertThat(TreeProofs.consistency((1L << 39) + 1, size, counting)).hasSizeLessThanOrEqualTo(41);
        assertThat(asked.get()).isLessThanOrEqualTo(82);
    }

    @Test
    void refusesLeavesAndSizesThatAreNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeProofs.inclusion(5, 5, SUBTREES))
                .withMessage("leaf index 5 is not in a tree of size 5");
        assertThatIllegalArgumentException().isThrownBy(() -> TreeProofs.inclusion(-1, 5, SUBTREES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeProofs.consistency(6, 5, SUBTREES))
                .withMessage("no consistency from tree size 6 to 5");
        assertThatIllegalArgumentException().isThrownBy(() -> TreeProofs.consistency(-1, 5, SUBTREES));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeProofs.root(-1, SUBTREES));
        assertThatIllegalArgumentException().isThrownBy(() -> CompactRange.of(-1, SUBTREES));
    }
}
