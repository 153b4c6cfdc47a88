package io.daicho.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of a JSON value, each part with the step that last set it. Every patch that is applied to the value is
 * applied to this as well, so that an element of an array keeps its step when others before it come and go.
 */
final class BlameNode {

    private final Map<String, BlameNode> members = new TreeMap<>();
    private final List<BlameNode> elements = new ArrayList<>();
    private final boolean isArray;
    private MeasureStep step;

    private BlameNode(boolean isArray, MeasureStep step) {
        this.isArray = isArray;
        this.step = step;
    }

    static BlameNode of(JsonNode value, MeasureStep step) {
        var node = new BlameNode(value.isArray(), step);
        if (value instanceof ObjectNode object) {
            object.forEachEntry((name, member) -> node.members.put(name, of(member, step)));
        } else if (value instanceof ArrayNode array) {
            array.forEach(element -> node.elements.add(of(element, step)));
        }
        return node;
    }

    void apply(List<PatchOperation> patch, MeasureStep by) {
        for (PatchOperation operation : patch) {
            List<String> names = Pointer.names(operation.path());
            BlameNode parent = this;
            for (String name : names.subList(0, names.size() - 1)) {
                parent = parent.child(name);
            }
            parent.change(names.getLast(), operation, by);
        }
    }

    private BlameNode child(String name) {
        return isArray ? elements.get(Integer.parseInt(name)) : Objects.requireNonNull(members.get(name), name);
    }

    private void change(String name, PatchOperation operation, MeasureStep by) {
        BlameNode value = operation.value() == null ? null : of(operation.value(), by);
        if (isArray) {
            changeElement(Integer.parseInt(name), operation.op(), value);
        } else if (value == null) {
            members.remove(name);
        } else {
            members.put(name, value);
        }
        // who takes the last member or element away is who left it empty
        step = by;
    }

    private void changeElement(int index, PatchOperation.Kind kind, @Nullable BlameNode value) {
        if (value == null) {
            elements.remove(index);
        } else if (kind == PatchOperation.Kind.ADD) {
            elements.add(index, value);
        } else {
            elements.set(index, value);
        }
    }

    /** The leaves of the value that this is the shape of, in its order. */
    List<BlamedField> leaves(JsonNode value) {
        var leaves = new ArrayList<BlamedField>();
        addLeaves(Pointer.ROOT, value, leaves);
        return List.copyOf(leaves);
    }

    private void addLeaves(String pointer, JsonNode value, List<BlamedField> leaves) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            object.forEachEntry((name, member) -> child(name).addLeaves(Pointer.to(pointer, name), member, leaves));
        } else if (value instanceof ArrayNode array && !array.isEmpty()) {
            for (int i = 0; i < array.size(); i++) {
                elements.get(i).addLeaves(Pointer.to(pointer, i), array.get(i), leaves);
            }
        } else {
            leaves.add(new BlamedField(pointer, value, step.origin()));
        }
    }
}
