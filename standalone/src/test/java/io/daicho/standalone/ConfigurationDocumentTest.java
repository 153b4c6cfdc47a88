package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The document of the settings has each of them once, with its default, and nothing that is none. */
class ConfigurationDocumentTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path DOCUMENT = REPOSITORY.resolve("docs/configuration.md");
    private static final String NONE = "none";

    /** A name in a table, and what stands in the column behind it. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(daicho\\.[a-z.-]+)` \\| ([^|]+?) \\|");

    /** Settings that are read by their names. */
    private static final Pattern READ_BY_NAME = Pattern.compile(
            "(?:@Value\\(\"\\$\\{|getProperty\\(\"|_PROPERTY = \"|getRequiredProperty\\(\")(daicho\\.[a-z.-]+)");

    private static final Pattern READ_WITH_DEFAULT =
            Pattern.compile("getProperty\\(\"(daicho\\.[a-z.-]+)\", \\w+\\.class, (\\w+)\\)");

    private static final Pattern ENVIRONMENT = Pattern.compile("DAICHO_[A-Z_]+");

    private static Map<String, String> documented() throws IOException {
        var documented = new TreeMap<String, String>();
        Matcher row = ROW.matcher(Files.readString(DOCUMENT));
        while (row.find()) {
            assertThat(documented.put(row.group(1), row.group(2)))
                    .as("%s is there twice", row.group(1))
                    .isNull();
        }
        return documented;
    }

    /** Names and defaults. */
    static Map<String, String> known() throws IOException {
        var known = new TreeMap<String, String>();
        for (JavaClass settings : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.daicho")) {
            if (settings.isAnnotatedWith(ConfigurationProperties.class)) {
                String prefix = settings.getAnnotationOfType(ConfigurationProperties.class)
                        .value();
                collect(prefix, settings.reflect(), known);
            }
        }
        for (Path source : sources()) {
            String text = Files.readString(source);
            Matcher read = READ_BY_NAME.matcher(text);
            while (read.find()) {
                known.putIfAbsent(read.group(1), NONE);
            }
            Matcher withDefault = READ_WITH_DEFAULT.matcher(text);
            while (withDefault.find()) {
                known.put(withDefault.group(1), withDefault.group(2));
            }
        }
        return known;
    }

    private static void collect(String prefix, Class<?> settings, Map<String, String> known) {
        var parameters = settings.getDeclaredConstructors()[0].getParameters();
        RecordComponent[] components = settings.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String name = prefix + "." + kebab(components[i].getName());
            if (components[i].getType().isRecord()) {
                collect(name, components[i].getType(), known);
            } else {
                DefaultValue set = parameters[i].getAnnotation(DefaultValue.class);
                known.put(name, set == null || set.value().length == 0 ? NONE : String.join(",", set.value()));
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Path> sources() throws IOException {
        return files("src/main/java", ".java");
    }

    private static List<Path> files(String under, String end) throws IOException {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            return modules.map(module -> module.resolve(under))
                    .filter(Files::isDirectory)
                    .flatMap(ConfigurationDocumentTest::walk)
                    .filter(file -> file.getFileName().toString().endsWith(end))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingIsOne() throws IOException {
        assertThat(documented().keySet()).isEqualTo(known().keySet());
    }

    @Test
    void theDefaultsAreThoseOfTheCode() throws IOException {
        Map<String, String> documented = documented();
        known().forEach((name, value) ->
                assertThat(documented.get(name)).as(name).startsWith(value.equals(NONE) ? NONE : "`" + value + "`"));
    }

    @Test
    void whatTheApplicationsSetOtherwiseIsDocumentedToo() throws IOException {
        Map<String, String> documented = documented();
        var set = new TreeSet<String>();
        for (Path file : files("src/main/resources", "application.properties")) {
            var properties = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
            properties.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("daicho."))
                    .forEach(name -> {
                        set.add(name);
                        assertThat(documented.get(name))
                                .as("%s in %s", name, file)
                                .contains("`" + properties.getProperty(name) + "`");
                    });
        }
        assertThat(set).isNotEmpty();
    }

    @Test
    void theEnvironmentVariablesAreThoseOfTheCodeAndOfTheLauncher() throws IOException {
        var read = new TreeSet<String>();
        for (Path file : Stream.concat(sources().stream(), Stream.of(REPOSITORY.resolve("daicho")))
                .toList()) {
            ENVIRONMENT.matcher(Files.readString(file)).results().forEach(result -> read.add(result.group()));
        }
        String document = Files.readString(DOCUMENT);
        assertThat(document.lines()
                        .filter(line -> line.startsWith("| `DAICHO_"))
                        .map(line -> line.split("`")[1]))
                .containsExactlyInAnyOrderElementsOf(read);
    }
}
