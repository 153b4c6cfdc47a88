package io.daicho.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowShapeTest {

    private enum Colour {
        RED,
        GREEN
    }

    private enum FewerColours {
        RED
    }

    private record Leaf(String name, Colour colour) {}

    private record OtherLeaf(String name, FewerColours colour) {}

    private record RenamedLeaf(String title, Colour colour) {}

    private record Tree(List<Leaf> leaves) {}

    private record GrownTree(List<Leaf> leaves, long height) {}

    private record OtherTree(List<OtherLeaf> leaves) {}

    private record RenamedTree(List<RenamedLeaf> leaves) {}

    private record RetypedTree(List<String> leaves) {}

    private record Endless(List<Endless> parts) {}

    @Test
    void rowsWithMoreMembersKindsOrConstantsIncludeThoseWithFewer() {
        assertIncluded(Tree.class, Tree.class);
        assertIncluded(GrownTree.class, Tree.class);
        assertIncluded(Tree.class, OtherTree.class);
        String both = RowShape.of(List.of(new RowKind<>("tree", Tree.class), new RowKind<>("leaf", Leaf.class)));
        assertThat(RowShape.includes(both, shape(Tree.class))).isTrue();
    }

    @Test
    void rowsWithoutAMemberOrAConstantOrWithAnotherTypeDoNot() {
        assertNotIncluded(Tree.class, GrownTree.class);
        assertNotIncluded(OtherTree.class, Tree.class);
        assertNotIncluded(RenamedTree.class, Tree.class);
        assertNotIncluded(RetypedTree.class, Tree.class);
        assertThat(RowShape.includes(shape(Tree.class), RowShape.of(List.of(new RowKind<>("bush", Tree.class)))))
                .isFalse();
    }

    @Test
    void aShapeThatIsNotKnownIsIncluded() {
        assertThat(RowShape.includes(shape(Tree.class), "")).isTrue();
    }

    @Test
    void rowsThatHoldTheirLikeHaveAShapeThatEnds() {
        assertIncluded(Endless.class, Endless.class);
    }

    private static void assertIncluded(Class<?> rows, Class<?> others) {
        assertThat(RowShape.includes(shape(rows), shape(others))).isTrue();
    }

    private static void assertNotIncluded(Class<?> rows, Class<?> others) {
        assertThat(RowShape.includes(shape(rows), shape(others))).isFalse();
    }

    private static String shape(Class<?> rowClass) {
        return RowShape.of(List.of(new RowKind<>("tree", rowClass)));
    }
}
