package io.daicho.importing;

import io.daicho.events.Category;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The categories of the strategy; a table that names others is not the table the import knows. */
final class Categories {

    private final TreeMap<Integer, String> names;

    Categories(Map<Integer, String> names) {
        this.names = new TreeMap<>(names);
    }

    /** @throws IllegalArgumentException if there is no category of that number */
    int requireNumber(int number) {
        if (!names.containsKey(number)) {
            throw new IllegalArgumentException("no category has this number; there are " + list());
        }
        return number;
    }

    /**
     * @return the category as printed
     * @throws IllegalArgumentException if the category of that number has another name
     */
    Category require(int number, String printed) {
        String name = names.getOrDefault(number, "");
        if (!Printed.comparable(name).equals(Printed.comparable(printed))) {
            throw new IllegalArgumentException("category " + number + " is " + name);
        }
        return new Category(number, printed.strip());
    }

    private List<String> list() {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }
}
