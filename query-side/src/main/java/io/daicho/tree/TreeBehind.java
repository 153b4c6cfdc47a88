package io.daicho.tree;

/** The tree of this node has not reached a size that the log has; asking again later helps. */
public final class TreeBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TreeBehind(long wanted, long size) {
        super("the tree of this node has " + size + " leaves so far, not " + wanted);
    }
}
