package io.daicho.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The deployment files hold together: with each other, with the settings, with the health endpoint. */
class DeploymentTest {

    private static final Path DEPLOY = Path.of("..", "docs", "deploy");
    private static final Map<String, Integer> SIDES = Map.of("command-side", 8081, "query-side", 8082);
    private static final Set<String> OF_SPRING = Set.of("SERVER_ADDRESS", "SERVER_PORT", "SPRING_CONFIG_IMPORT");

    private static List<Map<?, ?>> documents(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Map<?, ?>>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(Files.readString(file))) {
            documents.add((Map<?, ?>) document);
        }
        return documents;
    }

    private static List<Map<?, ?>> manifests() throws IOException {
        var all = new ArrayList<Map<?, ?>>();
        try (Stream<Path> files = Files.list(DEPLOY.resolve("kubernetes"))) {
            for (Path file : files.sorted().toList()) {
                all.addAll(documents(file));
            }
        }
        return all;
    }

    private static Map<?, ?> compose() throws IOException {
        return documents(DEPLOY.resolve("compose.yaml")).getFirst();
    }

    /** The value at some members and indexes. */
    private static Object at(Object node, Object... path) {
        Object here = node;
        for (Object step : path) {
            here = step instanceof Integer index ? ((List<?>) here).get(index) : ((Map<?, ?>) here).get(step);
            Objects.requireNonNull(here, step + " in " + node);
        }
        return here;
    }

    private static Map<?, ?> deployment(String side) throws IOException {
        return manifests().stream()
                .filter(manifest -> at(manifest, "kind").equals("Deployment")
                        && at(manifest, "metadata", "name").equals(side))
                .findFirst()
                .orElseThrow();
    }

    private static Map<?, ?> container(String side) throws IOException {
        return (Map<?, ?>) at(deployment(side), "spec", "template", "spec", "containers", 0);
    }

    /** As Spring Boot binds a setting from the environment. */
    private static String variable(String setting) {
        return setting.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static Set<String> variables() throws IOException {
        Set<String> known = ConfigurationDocumentTest.known().keySet().stream()
                .map(DeploymentTest::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OF_SPRING);
        return known;
    }

    @Test
    void everyVariableIsASetting() throws IOException {
        var used = new TreeSet<String>();
        for (String side : SIDES.keySet()) {
            ((Map<?, ?>) at(compose(), "services", side, "environment"))
                    .keySet()
                    .forEach(name -> used.add(name.toString()));
            for (Object variable : (List<?>) at(container(side), "env")) {
                used.add(at(variable, "name").toString());
            }
        }
        assertThat(variables()).containsAll(used);
        assertThat(used).contains("DAICHO_MONGODB_URI", "SPRING_CONFIG_IMPORT", "DAICHO_CHECKPOINT_KEYFILE");
    }

    @Test
    void everySecretFileIsNamedAsASetting() throws IOException {
        List<String> files = Pattern.compile("> secrets/(?:command|query)-side/(\\S+)")
                .matcher(Files.readString(DEPLOY.resolve("secrets.sh")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).hasSize(3);
        assertThat(ConfigurationDocumentTest.known().keySet()).containsAll(files);
    }

    @Test
    void everyUserHasAPasswordAndTheConnectionStringsNameThem() throws IOException {
        String secrets = Files.readString(DEPLOY.resolve("secrets.sh"));
        var users = JsonMapper.shared()
                .readTree(Files.readString(DEPLOY.resolve("roles.json")))
                .get("users")
                .propertyNames();

        assertThat(secrets).contains("for user in admin " + String.join(" ", users) + ";");
        assertThat(users).allSatisfy(user -> assertThat(secrets).contains("uri " + user + " >"));
    }

    @Test
    void theProbesAskForTheHealthOfTheRunningSide() throws IOException {
        for (var side : SIDES.entrySet()) {
            Map<?, ?> container = container(side.getKey());
            assertThat(at(container, "ports", 0, "containerPort")).isEqualTo(side.getValue());
            var asked = new HashMap<String, Object>();
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(at(container, probe, "httpGet", "port")).isEqualTo(at(container, "ports", 0, "name"));
                asked.put(probe, at(container, probe, "httpGet", "path"));
            }
            assertThat(asked)
                    .containsEntry("startupProbe", "/actuator/health/liveness")
                    .containsEntry("livenessProbe", "/actuator/health/liveness")
                    .containsEntry("readinessProbe", "/actuator/health/readiness");
            assertThat(environment(container, "SERVER_PORT"))
                    .isEqualTo(side.getValue().toString());
            assertThat(at(compose(), "services", side.getKey(), "healthcheck", "test")
                            .toString())
                    .contains(":" + side.getValue() + "/actuator/health/readiness");
            assertThat(at(compose(), "services", side.getKey(), "environment", "SERVER_PORT"))
                    .isEqualTo(side.getValue().toString());
        }
    }

    private static Object environment(Map<?, ?> container, String name) {
        return StreamSupport.stream(((Iterable<?>) at(container, "env")).spliterator(), false)
                .filter(variable -> at(variable, "name").equals(name))
                .map(variable -> at(variable, "value"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachSideRunsTwiceBehindAServiceThatFindsItAndMayLoseOne() throws IOException {
        for (String side : SIDES.keySet()) {
            String label = "{app.kubernetes.io/name=" + side + "}";
            assertThat(at(deployment(side), "spec", "replicas")).isEqualTo(2);
            assertThat(at(compose(), "services", side, "deploy", "replicas")).isEqualTo(2);
            assertThat(at(deployment(side), "spec", "selector", "matchLabels")).hasToString(label);
            assertThat(at(deployment(side), "spec", "template", "metadata", "labels", "app.kubernetes.io/name"))
                    .isEqualTo(side);
            assertThat(manifests().stream()
                            .filter(manifest -> at(manifest, "metadata", "name").equals(side))
                            .map(manifest -> at(manifest, "kind").toString()))
                    .containsExactlyInAnyOrder("Deployment", "Service", "PodDisruptionBudget");
            for (Map<?, ?> manifest : manifests()) {
                if (at(manifest, "metadata", "name").equals(side)
                        && at(manifest, "kind").equals("Service")) {
                    assertThat(at(manifest, "spec", "selector")).hasToString(label);
                }
            }
        }
    }

    @Test
    void theMountedKeyIsReadableByTheGroupOfThePodAndNobodyElse() throws IOException {
        Object pod = at(deployment("query-side"), "spec", "template", "spec");
        Map<?, ?> key = ((List<?>) at(pod, "volumes"))
                .stream()
                        .<Map<?, ?>>map(volume -> (Map<?, ?>) volume)
                        .filter(volume -> at(volume, "name").equals("key"))
                        .findFirst()
                        .orElseThrow();

        assertThat(at(key, "secret", "defaultMode")).isEqualTo(0440);
        assertThat(at(pod, "securityContext", "fsGroup")).isEqualTo(at(pod, "securityContext", "runAsUser"));
        assertThat(environment(container("query-side"), variable("daicho.checkpoint.key-file-readable-by-group")))
                .isEqualTo("true");
    }

    @Test
    void theReplicaSetHasThreeMembersAndEverythingThatIsMountedIsThere() throws IOException {
        Map<?, ?> services = (Map<?, ?>) at(compose(), "services");
        List<String> members = services.keySet().stream()
                .map(Object::toString)
                .filter(name -> name.startsWith("mongo"))
                .toList();
        assertThat(members).hasSize(3);
        assertThat(((Map<?, ?>) at(services, "setup", "depends_on"))
                        .keySet().stream().map(Object::toString))
                .containsExactlyElementsOf(members);
        for (String member : members) {
            assertThat((List<?>) at(services, member, "command"))
                    .asString()
                    .contains("--replSet=rs0", "--auth", "--keyFile");
            assertThat(Files.readString(DEPLOY.resolve("replica-set.js"))).contains(member + ":27017");
        }
        for (Object service : services.values()) {
            for (Object volume : (List<?>) at(service, "volumes")) {
                String source = volume.toString().split(":")[0];
                if (source.startsWith("./secrets/")) {
                    assertThat(Files.readString(DEPLOY.resolve("secrets.sh"))).contains(source.substring(2));
                } else if (source.startsWith("./")) {
                    assertThat(DEPLOY.resolve(source)).exists();
                } else {
                    assertThat((Map<?, ?>) at(compose(), "volumes")).asString().contains(source);
                }
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theScriptsAreWellFormed() throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(DEPLOY)) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".sh")).toList();
            assertThat(scripts).hasSize(3);
            for (Path script : scripts) {
                Process parsed = new ProcessBuilder("bash", "-n", script.toString())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(parsed.getInputStream().readAllBytes(), UTF_8);
                assertThat(parsed.waitFor()).as("%s: %s", script, said).isZero();
            }
        }
    }
}
