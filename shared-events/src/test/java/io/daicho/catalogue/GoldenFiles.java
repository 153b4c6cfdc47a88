package io.daicho.catalogue;

import io.daicho.events.LedgerEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The golden files: one payload each, named {@code <Event>.<rev>.complete.json} and {@code
 * <Event>.<rev>.required.json}. Those of a released revision are never changed, renamed or removed.
 */
final class GoldenFiles {

    static final EventCatalogue CATALOGUE = LedgerCatalogue.create();

    private GoldenFiles() {}

    /** What must be there: for every event, both files of every revision up to the newest. */
    static SortedSet<String> expectedNames() {
        var names = new TreeSet<String>();
        CATALOGUE.eventClasses().stream()
                .map(CATALOGUE::typeOf)
                .forEach(newest -> IntStream.rangeClosed(1, newest.rev())
                        .mapToObj(rev -> new EventType(newest.name(), rev))
                        .forEach(
                                type -> names.addAll(List.of(fileName(type, "complete"), fileName(type, "required")))));
        return names;
    }

    static SortedSet<String> presentNames() {
        try (Stream<Path> files = Files.list(directory())) {
            var names = new TreeSet<String>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event that each file of a newest revision holds. */
    static Map<String, LedgerEvent> newest() {
        var events = new TreeMap<String, LedgerEvent>();
        GoldenEvents.complete().forEach(event -> events.put(fileName(typeOf(event), "complete"), event));
        GoldenEvents.required().forEach(event -> events.put(fileName(typeOf(event), "required"), event));
        return events;
    }

    static EncodedEvent read(String name) {
        String[] parts = name.split("\\.", -1);
        try {
            String payload = Files.readString(directory().resolve(name));
            return new EncodedEvent(new EventType(parts[0], Integer.parseInt(parts[1])), payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventType typeOf(LedgerEvent event) {
        return CATALOGUE.typeOf(event.getClass());
    }

    private static String fileName(EventType type, String data) {
        return type.name() + "." + type.rev() + "." + data + ".json";
    }

    // the sources, not the class path: an incremental build keeps copies of files that were removed
    private static Path directory() {
        return Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "golden");
    }
}
