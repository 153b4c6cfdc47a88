package io.daicho.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Finds who set a leaf by walking back through the patches, one leaf at a time: past a patch that leaves it alone, under
 * its earlier index past one that moved it, up to the one that put it there.
 */
final class NaiveBlame {

    private final List<JsonNode> states;
    private final List<JsonNode> patches;

    /** @param patches patch {@code i} leads to state {@code i} */
    NaiveBlame(List<JsonNode> states, List<JsonNode> patches) {
        this.states = states;
        this.patches = patches;
    }

    /** Index of the patch. */
    int of(String leaf) {
        JsonNode last = states.getLast().at(leaf);
        return last.isContainer() ? emptied(leaf) : put(leaf);
    }

    private int emptied(String leaf) {
        int step = states.size() - 1;
        while (step > 0 && states.get(step - 1).at(leaf).equals(states.get(step).at(leaf))) {
            step--;
        }
        return step;
    }

    private int put(String leaf) {
        List<String> path = names(leaf);
        for (int step = patches.size() - 1; step >= 0; step--) {
            JsonNode patch = patches.get(step);
            for (int i = patch.size() - 1; i >= 0; i--) {
                List<String> touched = names(patch.get(i).get("path").asString());
                String op = patch.get(i).get("op").asString();
                boolean covers = path.size() >= touched.size()
                        && path.subList(0, touched.size()).equals(touched);
                if (covers && !op.equals("remove")) {
                    return step;
                }
                path = before(path, touched, op, step);
            }
        }
        throw new IllegalStateException("nobody set " + leaf);
    }

    private List<String> before(List<String> path, List<String> touched, String op, int step) {
        int depth = touched.size() - 1;
        boolean siblings = path.size() > depth && path.subList(0, depth).equals(touched.subList(0, depth));
        if (op.equals("replace") || !siblings || !isArray(touched.subList(0, depth), step)) {
            return path;
        }
        int index = Integer.parseInt(path.get(depth));
        int at = Integer.parseInt(touched.get(depth));
        var earlier = new ArrayList<>(path);
        if (op.equals("add") && at < index) {
            earlier.set(depth, Integer.toString(index - 1));
        } else if (op.equals("remove") && at <= index) {
            earlier.set(depth, Integer.toString(index + 1));
        }
        return earlier;
    }

    /** The record has arrays where one of these names leads. */
    private boolean isArray(List<String> parent, int step) {
        String pointer = parent.isEmpty() ? "" : "/" + String.join("/", parent);
        return states.get(step).at(pointer).isArray();
    }

    private static List<String> names(String pointer) {
        return Arrays.asList(pointer.substring(1).split("/"));
    }
}
