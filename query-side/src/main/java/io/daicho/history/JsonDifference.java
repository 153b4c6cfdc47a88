package io.daicho.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The difference between two JSON values as a JSON Patch (RFC 6902) of add, remove and replace: applied to the first it
 * gives the second. The same two values always give the same patch: members in the order of their names, elements in
 * the order of the array. Objects are compared member by member, arrays element by element unless replacing the array
 * takes fewer characters.
 */
final class JsonDifference {

    private final List<PatchOperation> operations = new ArrayList<>();

    private JsonDifference() {}

    static List<PatchOperation> between(JsonNode from, JsonNode to) {
        var difference = new JsonDifference();
        difference.compare(Pointer.ROOT, from, to);
        return List.copyOf(difference.operations);
    }

    private void compare(String path, JsonNode from, JsonNode to) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof ObjectNode before && to instanceof ObjectNode after) {
            compareMembers(path, before, after);
        } else if (from instanceof ArrayNode before && to instanceof ArrayNode after) {
            compareArrays(path, before, after);
        } else {
            operations.add(PatchOperation.replace(path, to));
        }
    }

    private void compareMembers(String path, ObjectNode from, ObjectNode to) {
        var names = new TreeSet<>(from.propertyNames());
        names.addAll(to.propertyNames());
        for (String name : names) {
            String member = Pointer.to(path, name);
            if (!to.has(name)) {
                operations.add(PatchOperation.remove(member));
            } else if (!from.has(name)) {
                operations.add(PatchOperation.add(member, to.get(name)));
            } else {
                compare(member, from.get(name), to.get(name));
            }
        }
    }

    private void compareArrays(String path, ArrayNode from, ArrayNode to) {
        var byElement = new JsonDifference();
        byElement.compareElements(path, from, to);
        var replacement = PatchOperation.replace(path, to);
        int length =
                byElement.operations.stream().mapToInt(PatchOperation::length).sum();
        if (length <= replacement.length()) {
            operations.addAll(byElement.operations);
        } else {
            operations.add(replacement);
        }
    }

    /** From the front, so that the index in the new array is the index at the time of each operation. */
    private void compareElements(String path, ArrayNode from, ArrayNode to) {
        int i = 0;
        int j = 0;
        for (CommonElements.Kept kept : CommonElements.of(from, to)) {
            compareRun(path, from, i, kept.from(), to, j, kept.to());
            i = kept.from() + 1;
            j = kept.to() + 1;
        }
        compareRun(path, from, i, from.size(), to, j, to.size());
    }

    private void compareRun(String path, ArrayNode from, int i, int fromEnd, ArrayNode to, int j, int toEnd) {
        int paired = Math.min(fromEnd - i, toEnd - j);
        for (int k = 0; k < paired; k++) {
            compare(Pointer.to(path, j + k), from.get(i + k), to.get(j + k));
        }
        for (int k = i + paired; k < fromEnd; k++) {
            operations.add(PatchOperation.remove(Pointer.to(path, j + paired)));
        }
        for (int k = j + paired; k < toEnd; k++) {
            operations.add(PatchOperation.add(Pointer.to(path, k), to.get(k)));
        }
    }
}
