package io.daicho.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.daicho.events.CitySlug;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The reference table of partner cities: the names under which documents print them. */
final class PartnerCities {

    private final Map<String, City> byName;

    private PartnerCities(Map<String, City> byName) {
        this.byName = byName;
    }

    /** Reads a table with the columns slug, name_ja, name_en, country, also_printed (separated by {@code ;}). */
    static PartnerCities read(InputStream table) {
        Map<String, City> byName = new HashMap<>();
        try (Reader text = new InputStreamReader(table, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                var city = new City(
                        new CitySlug(row.getField("slug")),
                        row.getField("name_ja"),
                        row.getField("name_en"),
                        row.getField("country"));
                put(byName, city.nameJa(), city);
                for (String name : row.getField("also_printed").split(";")) {
                    if (!name.isBlank()) {
                        put(byName, name, city);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PartnerCities(byName);
    }

    private static void put(Map<String, City> byName, String name, City city) {
        City other = byName.put(Printed.comparable(name), city);
        if (other != null && !other.equals(city)) {
            throw new IllegalArgumentException(
                    name + " is the name of two cities: " + other.slug() + ", " + city.slug());
        }
    }

    Optional<City> named(String printed) {
        return Optional.ofNullable(byName.get(Printed.comparable(printed)));
    }
}
