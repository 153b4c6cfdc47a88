package io.daicho.catalogue;

import io.daicho.events.CovidImpactFlagged;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.YearResultRecorded;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ledger's catalogue in a world where some events had other shapes once: the first registrations had no ordinal and
 * wrote the category as one text, the first results were flat and without figures, impacts had one effect, then several.
 */
public final class RevisedCatalogue {

    private RevisedCatalogue() {}

    public static EventCatalogue create() {
        EventCatalogue today = LedgerCatalogue.create();
        var current = new LinkedHashMap<Class<? extends LedgerEvent>, EventType>();
        today.eventClasses().forEach(eventClass -> current.put(eventClass, today.typeOf(eventClass)));
        current.put(MeasureRegistered.class, new EventType("MeasureRegistered", 2));
        current.put(YearResultRecorded.class, new EventType("YearResultRecorded", 2));
        current.put(CovidImpactFlagged.class, new EventType("CovidImpactFlagged", 3));
        return new EventCatalogue(
                current,
                List.of(
                        new Upcaster(new EventType("MeasureRegistered", 1), RevisedCatalogue::registration),
                        new Upcaster(new EventType("YearResultRecorded", 1), RevisedCatalogue::result),
                        new Upcaster(new EventType("CovidImpactFlagged", 1), RevisedCatalogue::oneEffect),
                        new Upcaster(new EventType("CovidImpactFlagged", 2), RevisedCatalogue::effects)));
    }

    private static ObjectNode registration(ObjectNode tree) {
        tree.put("ordinal", 1);
        ObjectNode description = (ObjectNode) tree.get("description");
        String[] category = description.get("category").stringValue().split(" ", 2);
        description
                .putObject("category")
                .put("number", Integer.parseInt(category[0]))
                .put("name", category[1]);
        return tree;
    }

    private static ObjectNode result(ObjectNode tree) {
        ObjectNode result = tree.objectNode();
        for (String member : List.of("year", "outcome", "text", "participants")) {
            result.set(member, tree.remove(member));
        }
        result.putArray("figures");
        tree.set("result", result);
        return tree;
    }

    private static ObjectNode oneEffect(ObjectNode tree) {
        tree.putArray("effects").add(tree.remove("effect").stringValue());
        return tree;
    }

    private static ObjectNode effects(ObjectNode tree) {
        ObjectNode impact = tree.objectNode();
        impact.set("effects", tree.remove("effects"));
        impact.put("marks", impact.get("effects").size());
        tree.set("impact", impact);
        return tree;
    }
}
