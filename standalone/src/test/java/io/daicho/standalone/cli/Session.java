package io.daicho.standalone.cli;

import io.daicho.standalone.Restorer;
import io.daicho.standalone.Server;
import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line, and what it printed. */
final class Session {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Server.Starter servers;
    private final Restorer restorer;

    Session(Server.Starter servers) {
        this(servers, (restoration, progress) -> {
            throw new AssertionError("restored " + restoration);
        });
    }

    Session(Server.Starter servers, Restorer restorer) {
        this.servers = servers;
        this.restorer = restorer;
    }

    /** A command line that must not start a server. */
    static Session withoutServer() {
        return new Session(settings -> {
            throw new AssertionError("started a server on " + settings);
        });
    }

    int run(String... arguments) {
        return CommandLineInterface.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                servers,
                restorer,
                arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
