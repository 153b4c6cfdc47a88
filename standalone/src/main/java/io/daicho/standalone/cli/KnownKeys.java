package io.daicho.standalone.cli;

import io.daicho.proof.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The keys somebody knows from elsewhere than the bundle. */
final class KnownKeys {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description =
                    "A key that must have signed the bundle's checkpoint, name+id+base64, as the ledger's owner has"
                            + " published it. May be given more than once, for witnesses.")
    private List<String> texts = new ArrayList<>();

    /** @throws ParameterException if one is no key */
    List<VerifierKey> keys() {
        var keys = new ArrayList<VerifierKey>();
        for (String text : texts) {
            try {
                keys.add(VerifierKey.parse(text.strip()));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--key: " + e.getMessage());
            }
        }
        return keys;
    }

    /** Says what has not been shown where no key was given. */
    void warn(Terminal terminal) {
        if (texts.isEmpty()) {
            terminal.out()
                    .println(
                            "No --key was given, so this shows only that the events are those that the key in the bundle"
                                    + " has signed. Compare that key with the one the ledger's owner has published.");
        }
    }
}
