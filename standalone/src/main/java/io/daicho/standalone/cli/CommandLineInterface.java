package io.daicho.standalone.cli;

import io.daicho.standalone.Restorer;
import io.daicho.standalone.Server;
import io.daicho.standalone.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./daicho}: reads the arguments, runs a verb, tells how it ended. */
@Command(
        name = "daicho",
        description = "A ledger of what a city's bureaus did, year by year, with the history of every change.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineInterface.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, 1 an import rejected some rows, a bundle does not verify, an audit found something or a"
                    + " rebuild was refused, 2 wrong usage or failed."
        })
public final class CommandLineInterface implements Runnable {

    static final int DONE = 0;
    static final int SOME_REJECTED = 1;
    static final int FOUND = 1;
    static final int FAILED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private CommandLineInterface() {}

    /**
     * Runs the verb that the arguments name.
     *
     * @return the exit code of the process
     */
    public static int run(Terminal terminal, Server.Starter servers, Restorer restorer, String... arguments) {
        return new CommandLine(new CommandLineInterface())
                .addSubcommand(new DemoCommand(terminal, servers))
                .addSubcommand(new ServeCommand(terminal, servers))
                .addSubcommand(new ImportCommand(terminal, servers))
                .addSubcommand(new ExportCommand(terminal, servers))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal, restorer))
                .addSubcommand(new AuditCommand(terminal, servers))
                .addSubcommand(new RebuildCommand(terminal, servers))
                .addSubcommand(new RotateKeyCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e))
                .execute(arguments);
    }

    private static int failed(Terminal terminal, Exception e) throws Exception {
        if (e instanceof CommandFailed || e instanceof StartFailure) {
            terminal.err().println("daicho: " + e.getMessage());
            terminal.err().flush();
            return FAILED;
        }
        throw e;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing a verb: demo, serve, import, export, verify, restore, audit, rebuild or rotate-key");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            @Nullable String version = CommandLineInterface.class.getPackage().getImplementationVersion();
            return new String[] {"daicho " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
