package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.daicho.commandside.CommandSideConfiguration;
import io.daicho.log.TestMongo;
import io.daicho.queryside.QuerySideConfiguration;
import io.daicho.standalone.Operations.Operation;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The database roles, and what the two sides ask of the database while every operation of theirs is called. */
@Timeout(300)
class DatabaseRolesIT {

    private static final Path ROLES = Path.of("..", "docs", "deploy", "roles.json");

    /** Rows of any version and generation. */
    private static final String ROWS = "^view_[a-z]+_\\d+(_\\d+)?:";

    private static final Pattern FIRST_GENERATION = Pattern.compile("view_([a-z]+)_(\\d+): find");

    /**
     * What this small ledger on the embedded server does not come to: a change stream, a stream of 16 commits, a full tile,
     * a witness's signature.
     */
    private static final Set<String> NOT_TO_BE_SEEN_HERE = Set.of(
            "log: changeStream",
            "log_streams: insert",
            "log_streams: update",
            "tree_tiles: insert",
            "checkpoints: update",
            // rows given up are kept for a while, and nothing is left out here
            "processor_tokens: remove",
            "view_*: dropCollection",
            "view_positions: remove",
            "view_generations: remove",
            "dead_letters: insert",
            "dead_letters: update",
            "dead_letters: remove",
            "dead_letter_decisions: insert",
            "rebuilds: update");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class RecordedCommandSide {

        @Bean
        Privileges privileges() {
            return new Privileges();
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(QuerySideConfiguration.class)
    static class RecordedQuerySide {

        @Bean
        Privileges privileges() {
            return new Privileges();
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StandaloneConfiguration.class)
    static class RecordedDaicho {

        @Bean
        Privileges privileges() {
            return new Privileges();
        }
    }

    private static JsonNode document() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(ROLES));
    }

    private static Set<String> granted(String role) throws IOException {
        var granted = new TreeSet<String>();
        document()
                .at("/roles/" + role)
                .properties()
                .forEach(entry ->
                        entry.getValue().forEach(action -> granted.add(entry.getKey() + ": " + action.asString())));
        return granted;
    }

    @Test
    void eachSideHasTheRightsThatItUsesAndNoOthers() throws Exception {
        String uri = TestMongo.freshUri();
        // as deployed: the connection strings come from files
        Path secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("daicho.mongodb.uri"), uri + "\n");
        Files.writeString(secrets.resolve("daicho.erasure.mongodb-uri"), uri + "\n");
        String secret = "--spring.config.import=configtree:" + secrets + "/";
        try (var commands = start(RecordedCommandSide.class, own("command-side"), secret);
                var reading = start(
                        RecordedQuerySide.class,
                        own("query-side"),
                        secret,
                        "--daicho.checkpoint.key-file=" + directory.resolve("checkpoint.key"))) {
            assertThat(commands.getEnvironment().getProperty("daicho.mongodb.uri"))
                    .isEqualTo(uri);
            useAll(Operations.over(api(commands), api(reading)));

            for (var side : List.of(commands, reading)) {
                for (String probe : List.of("liveness", "readiness")) {
                    Api.Answer health = api(side).get("/actuator/health/" + probe);
                    assertThat(health.body().path("status").asString())
                            .as(probe)
                            .isEqualTo("UP");
                }
            }
            assertUsesExactly(granted("daichoCommandSide"), commands);
            assertUsesExactly(granted("daichoQuerySide"), reading);
            assertThat(versions(reading)).isEqualTo(versionsGranted());
        }
    }

    @Test
    void whatTheErasureDoesThatTheSidesMayNotIsWhatItsRoleIsFor() throws Exception {
        try (var both = start(
                RecordedDaicho.class,
                "--daicho.mongodb.uri=" + TestMongo.freshUri(),
                "--daicho.checkpoint.key-file=" + directory.resolve("checkpoint.key"))) {
            useAll(Operations.over(api(both)));

            var beyond = used(both);
            beyond.removeAll(granted("daichoCommandSide"));
            beyond.removeAll(granted("daichoQuerySide"));
            assertThat(beyond).containsExactly("log: update");
        }
    }

    @Test
    void nobodyMayRemoveFromTheLogAndOnlyTheErasureMayUpdateIt() throws IOException {
        for (var role : document().get("roles").properties()) {
            assertThat(granted(role.getKey()))
                    .as(role.getKey())
                    .doesNotContain("log: remove", "log: dropCollection", "log: collMod", "log: renameCollection");
            if (!role.getKey().equals("daichoErasure")) {
                assertThat(granted(role.getKey())).as(role.getKey()).doesNotContain("log: update");
            }
        }
        assertThat(granted("daichoQuerySide")).doesNotContain("log: insert");
        assertThat(granted("daichoErasure")).containsExactly("log: find", "log: update");
    }

    @Test
    void everyUserHasARoleThatThereIs() throws IOException {
        JsonNode document = document();
        assertThat(document.get("users").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(document.get("roles").propertyNames());
    }

    private static ConfigurableApplicationContext start(Class<?> side, String... settings) {
        return SpringApplication.run(
                side,
                Stream.concat(Stream.of("--server.port=0"), Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    /** The settings of that side's own application, not those of this module. */
    private static String own(String module) {
        return "--spring.config.location="
                + Path.of("..", module, "src", "main", "resources", "application.properties")
                        .toUri();
    }

    private static Api api(ConfigurableApplicationContext side) {
        return new Api("http://127.0.0.1:" + side.getEnvironment().getProperty("local.server.port"));
    }

    private static void useAll(Operations operations) throws Exception {
        for (Operation operation : operations.all(Duration.ofSeconds(30))) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(operation.request(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(operation.id()).isLessThan(500);
        }
    }

    private static Map<String, Integer> versions(ConfigurableApplicationContext side) {
        var versions = new TreeMap<String, Integer>();
        FIRST_GENERATION
                .matcher(String.join("\n", side.getBean(Privileges.class).needed()))
                .results()
                .forEach(rows -> versions.merge(rows.group(1), Integer.valueOf(rows.group(2)), Math::max));
        return versions;
    }

    private static Map<String, Integer> versionsGranted() throws IOException {
        var versions = new TreeMap<String, Integer>();
        document()
                .get("projections")
                .properties()
                .forEach(version ->
                        versions.put(version.getKey(), version.getValue().asInt()));
        return versions;
    }

    private static void assertUsesExactly(Set<String> granted, ConfigurableApplicationContext side) {
        Set<String> used = used(side);
        NOT_TO_BE_SEEN_HERE.stream().filter(granted::contains).forEach(used::add);
        assertThat(used).isEqualTo(granted);
    }

    private static Set<String> used(ConfigurableApplicationContext side) {
        return side.getBean(Privileges.class).needed().stream()
                .map(privilege -> privilege.replaceFirst(ROWS, "view_*:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
