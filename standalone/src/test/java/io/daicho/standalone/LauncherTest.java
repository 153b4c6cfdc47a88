package io.daicho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of scripts: its Java prints what it is given, its Maven leaves jars. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    @SuppressWarnings("NullAway.Init")
    private Path jdk;

    @BeforeEach
    void layOut() throws IOException {
        project = Files.createDirectories(directory.resolve("my project"));
        Files.copy(Path.of("..", "daicho"), project.resolve("daicho"));
        executable(project.resolve("daicho"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Path sources = Files.createDirectories(project.resolve("standalone/src/main"));
        Files.writeString(sources.resolve("Source.java"), "class Source {}");
        Files.writeString(project.resolve("standalone/pom.xml"), "<project/>");
        age(project, LONG_AGO);
        script(
                project.resolve("mvnw"),
                "echo built >>builds; mkdir -p standalone/target; : >standalone/target/standalone-1.jar;"
                        + " : >standalone/target/standalone-1-app.jar");
        jdk = jdk("jdk 25", "25.0.1");
    }

    @Test
    void buildsWhatIsMissingThenRunsItWithTheArgumentsAsTheyWere() throws IOException, InterruptedException {
        Ended ended = launch(project.resolve("daicho"), Map.of(), "import", "a b.csv", "*");

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.errors()).contains("daicho: building");
        assertThat(ended.output().lines())
                .contains("-Daxoniq.update-checker.disabled=true")
                .endsWith("-jar", realPath("standalone/target/standalone-1-app.jar"), "import", "a b.csv", "*");
    }

    @Test
    void aCurrentBuildRunsAtOnceWithoutAWord() throws IOException, InterruptedException {
        launch(project.resolve("daicho"), Map.of());

        Ended second = launch(project.resolve("daicho"), Map.of());

        assertThat(second.errors()).isEmpty();
        assertThat(project.resolve("builds")).hasContent("built");
    }

    @Test
    void aSourceYoungerThanTheBuildIsBuilt() throws IOException, InterruptedException {
        launch(project.resolve("daicho"), Map.of());
        Files.setLastModifiedTime(
                project.resolve("standalone/src/main/Source.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        launch(project.resolve("daicho"), Map.of());

        assertThat(project.resolve("builds")).hasContent("built\nbuilt");
    }

    @Test
    void aReleaseDateOnTheApplicationDoesNotMakeItOld() throws IOException, InterruptedException {
        launch(project.resolve("daicho"), Map.of());
        Files.setLastModifiedTime(project.resolve("standalone/target/standalone-1-app.jar"), LONG_AGO);

        launch(project.resolve("daicho"), Map.of());

        assertThat(project.resolve("builds")).hasContent("built");
    }

    @Test
    void aFailedBuildEndsWithTwoAndWhatItSaid() throws IOException, InterruptedException {
        script(project.resolve("mvnw"), "echo cannot resolve something; exit 1");

        Ended ended = launch(project.resolve("daicho"), Map.of());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).contains("cannot resolve something", "daicho: the build failed");
    }

    @Test
    void worksThroughLinksAndFromAnywhere() throws IOException, InterruptedException {
        Path inner = Files.createSymbolicLink(directory.resolve("inner"), Path.of("my project", "daicho"));
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path outer = Files.createSymbolicLink(bin.resolve("daicho"), inner);

        Ended ended = launch(outer, Map.of(), "--version");

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.output().lines()).endsWith(realPath("standalone/target/standalone-1-app.jar"), "--version");
    }

    @Test
    void optionsForTheJvmComeAfterTheDefaultsAndSoWin() throws IOException, InterruptedException {
        Ended ended = launch(project.resolve("daicho"), Map.of("DAICHO_JAVA_OPTS", "-Xmx2g -Dx=y"));

        assertThat(ended.output().lines()).containsSubsequence("-Xmx512m", "-Xmx2g", "-Dx=y", "-jar");
    }

    @Test
    void anOtherJavaHomeIsPassedOver() throws IOException, InterruptedException {
        Path old = jdk("jdk 17", "17.0.15");

        Ended ended =
                launch(project.resolve("daicho"), Map.of("JAVA_HOME", old.toString(), "JDK25_HOME", jdk.toString()));

        assertThat(ended.output().lines().findFirst()).contains("java of jdk 25");
    }

    @Test
    void anEarlyAccessOrVendorVersionOf25Counts() throws IOException, InterruptedException {
        for (String version : new String[] {"25", "25-ea", "25.0.1+8-LTS"}) {
            Path home = jdk("jdk " + version, version);

            Ended ended = launch(project.resolve("daicho"), Map.of("JAVA_HOME", home.toString()));

            assertThat(ended.output().lines().findFirst()).contains("java of jdk " + version);
        }
    }

    private record Ended(int exitCode, String output, String errors) {}

    private Ended launch(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = launcher.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Map<String, String> set = new HashMap<>(environment);
        set.putIfAbsent("JAVA_HOME", jdk.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.matches("J.*_HOME.*|DAICHO_.*"));
        builder.environment().putAll(set);
        Process process = builder.start();
        String output = String.join("\n", process.inputReader().lines().toList());
        String errors = String.join("\n", process.errorReader().lines().toList());
        return new Ended(process.waitFor(), output, errors);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(directory.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "printf '%s\\n' 'java of " + name + "' \"$@\"");
        script(home.resolve("bin/javac"), "exit 1");
        return home;
    }

    private String realPath(String inProject) throws IOException {
        return project.toRealPath().resolve(inProject).toString();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void age(Path root, FileTime time) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }
}
