package io.daicho.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random JSON values with awkward names, and changed copies of them that share most of their parts. */
final class RandomJson {

    private static final List<String> NAMES =
            List.of("a", "b", "", "/", "~", "~1", "a/b", "m~n", "0", "10", "-", "年度", "\"");
    private static final JsonNodeFactory NODES = JsonMapper.builder().build().getNodeFactory();

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(4));
            case 3 -> NODES.stringNode(any(NAMES));
            case 4 -> NODES.numberNode(random.nextLong());
            default -> container(depth);
        };
    }

    JsonNode container(int depth) {
        return random.nextBoolean() ? array(depth) : object(depth);
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            array.add(value(depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            object.set(any(NAMES), value(depth - 1));
        }
        return object;
    }

    JsonNode changed(JsonNode value, int depth) {
        if (random.nextInt(6) == 0) {
            return value(depth);
        }
        if (value instanceof ObjectNode object) {
            return changedObject(object, depth);
        }
        return value instanceof ArrayNode array ? changedArray(array, depth) : value;
    }

    private ObjectNode changedObject(ObjectNode object, int depth) {
        ObjectNode copy = NODES.objectNode();
        object.forEachEntry((name, member) -> {
            if (random.nextInt(5) > 0) {
                copy.set(name, changed(member, depth - 1));
            }
        });
        if (random.nextInt(3) == 0) {
            copy.set(any(NAMES), value(depth - 1));
        }
        return copy;
    }

    private ArrayNode changedArray(ArrayNode array, int depth) {
        var copy = new ArrayList<JsonNode>();
        array.forEach(element -> {
            if (random.nextInt(5) > 0) {
                copy.add(random.nextInt(3) == 0 ? changed(element, depth - 1) : element);
            }
        });
        if (random.nextInt(3) == 0) {
            copy.add(random.nextInt(copy.size() + 1), value(depth - 1));
        }
        if (copy.size() > 1 && random.nextInt(4) == 0) {
            copy.add(copy.removeFirst());
        }
        return NODES.arrayNode().addAll(copy);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
