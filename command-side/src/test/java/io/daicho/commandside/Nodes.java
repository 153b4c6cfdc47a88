package io.daicho.commandside;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Command sides as several processes would run them, each with a log of its own on one database. */
final class Nodes {

    private Nodes() {}

    static ConfigurableApplicationContext start(String name, String uri, String... more) {
        var arguments = new java.util.ArrayList<String>(
                java.util.List.of("--server.port=0", "--daicho.node=" + name, "--daicho.mongodb.uri=" + uri));
        arguments.addAll(java.util.List.of(more));
        return SpringApplication.run(CommandSideApplication.class, arguments.toArray(String[]::new));
    }
}
