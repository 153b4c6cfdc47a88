package io.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every member of every golden payload, spoilt one at a time: nothing is guessed, coerced or skipped. */
class PayloadStrictnessTest {

    private static final List<String> OF_OTHER_TYPES =
            List.of("\"text\"", "\"5\"", "5", "5.5", "true", "[]", "{}", "[[]]");

    static Set<String> newestNames() {
        return GoldenFiles.newest().keySet();
    }

    static Stream<String> requiredNames() {
        return newestNames().stream().filter(name -> name.endsWith(".required.json"));
    }

    @ParameterizedTest
    @MethodSource("newestNames")
    void anUnknownMemberIsRefusedAtEveryDepth(String name) {
        EncodedEvent stored = GoldenFiles.read(name);
        int objects = countObjects(EventJson.tree(stored.payload()));
        for (int i = 0; i < objects; i++) {
            int at = i;
            refused(stored, tree -> objects(tree).get(at).put("unheardOf", 1));
        }
    }

    @ParameterizedTest
    @MethodSource("requiredNames")
    void aMemberOfTheRequiredFileMayBeNeitherMissingNorNull(String name) {
        EncodedEvent stored = GoldenFiles.read(name);
        int objects = countObjects(EventJson.tree(stored.payload()));
        for (int i = 0; i < objects; i++) {
            int at = i;
            for (String member :
                    objects(EventJson.tree(stored.payload())).get(at).propertyNames()) {
                refused(stored, tree -> objects(tree).get(at).remove(member));
                refused(stored, tree -> objects(tree).get(at).putNull(member));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("newestNames")
    void aMemberOfAnotherTypeIsRefused(String name) {
        EncodedEvent stored = GoldenFiles.read(name);
        List<ObjectNode> objects = objects(EventJson.tree(stored.payload()));
        for (int i = 0; i < objects.size(); i++) {
            int at = i;
            objects.get(at)
                    .properties()
                    .forEach(member -> OF_OTHER_TYPES.stream()
                            .map(PayloadStrictnessTest::node)
                            .filter(other ->
                                    other.getNodeType() != member.getValue().getNodeType()
                                            || other.isFloatingPointNumber())
                            .forEach(other -> refused(
                                    stored, tree -> objects(tree).get(at).set(member.getKey(), other))));
        }
    }

    @ParameterizedTest
    @MethodSource("newestNames")
    void anItemOfAnotherTypeIsRefused(String name) {
        EncodedEvent stored = GoldenFiles.read(name);
        List<ArrayNode> arrays = arrays(EventJson.tree(stored.payload()));
        for (int i = 0; i < arrays.size(); i++) {
            int at = i;
            for (String other : List.of("null", "5", "true", "[]", "{}")) {
                refused(stored, tree -> arrays(tree).get(at).insert(0, node(other)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "\"text\"", "{", "{}", "{}{}", "{\"measureId\":"})
    void whatIsNoPayloadOfTheEventIsRefused(String payload) {
        refused(new EncodedEvent(new EventType("MeasureReopened", 1), payload));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"measureId\":\"11111111-1111-5111-8111-111111111111\",\"year\":1946}",
                "{\"measureId\":\"1-1-1-1-1\",\"year\":2020}",
                "{\"measureId\":\"11111111-1111-5111-8111-111111111111\",\"year\":99999999999}",
                "{\"measureId\":\"11111111-1111-5111-8111-111111111111\",\"year\":2020,\"year\":2021}"
            })
    void aValueOutsideItsLimitsIsRefused(String payload) {
        refused(new EncodedEvent(new EventType("MeasureCompleted", 1), payload));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1E+3", "+1", "1.", ".5", "1,000", "１", " 1", "0x1", "NaN"})
    void aFigureIsAPlainDecimal(String value) {
        EncodedEvent stored = GoldenFiles.read("YearResultRecorded.1.complete.json");
        refused(stored, tree -> ((ObjectNode) tree.at("/result/figures/0")).put("value", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-02-30", "2022-4-1", "20220401", "2022-04-01T00:00:00Z", "令和4年4月1日"})
    void aDayIsAnIsoDate(String since) {
        refused(GoldenFiles.read("DepartmentsMerged.1.complete.json"), tree -> tree.put("since", since));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "recorded", "実績なし", "0"})
    void anOutcomeIsOneOfTheNames(String outcome) {
        EncodedEvent stored = GoldenFiles.read("YearResultRecorded.1.complete.json");
        refused(stored, tree -> ((ObjectNode) tree.get("result")).put("outcome", outcome));
    }

    private static void refused(EncodedEvent stored, Consumer<ObjectNode> spoil) {
        ObjectNode tree = EventJson.tree(stored.payload());
        spoil.accept(tree);
        String spoilt = tree.toString();
        assertThat(spoilt).isNotEqualTo(EventJson.tree(stored.payload()).toString());
        refused(new EncodedEvent(stored.type(), spoilt));
    }

    private static void refused(EncodedEvent spoilt) {
        assertThatExceptionOfType(JacksonException.class)
                .as(spoilt.toString())
                .isThrownBy(() -> GoldenFiles.CATALOGUE.decode(spoilt));
    }

    private static JsonNode node(String json) {
        return EventJson.tree("{\"value\":" + json + "}").get("value");
    }

    private static int countObjects(ObjectNode tree) {
        return objects(tree).size();
    }

    private static List<ObjectNode> objects(JsonNode tree) {
        var found = new ArrayList<ObjectNode>();
        if (tree instanceof ObjectNode object) {
            found.add(object);
        }
        tree.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    private static List<ArrayNode> arrays(JsonNode tree) {
        var found = new ArrayList<ArrayNode>();
        if (tree instanceof ArrayNode array) {
            found.add(array);
        }
        tree.forEach(child -> found.addAll(arrays(child)));
        return found;
    }
}
