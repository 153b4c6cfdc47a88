package io.daicho.standalone.cli;

import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleExtension;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Checks a bundle by itself: no database, no network, no running Daicho.",
        footer = {"", "Exit codes: 0 it verifies, 1 it does not, 2 wrong usage or it cannot be read."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private static final int DOES_NOT_VERIFY = 1;

    private final Terminal terminal;

    @Parameters(paramLabel = "BUNDLE", description = "The bundle, a zip.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private KnownKeys known = new KnownKeys();

    @Option(
            names = "--against",
            paramLabel = "OLDER",
            description = "An older bundle: shows that this one goes on where that one ended.")
    private @Nullable Path older;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<VerifierKey> keys = known.keys();
        try (Bundle bundle = Bundle.open(file)) {
            if (older == null) {
                BundleText.print(terminal.out(), file, verified(bundle, keys, 0), bundle.note(), keys);
            } else {
                verifyAgainst(older, bundle, keys);
            }
            known.warn(terminal);
            return CommandLineInterface.DONE;
        } catch (BundleFault e) {
            terminal.err().println("daicho: does not verify: " + file + ": " + e.getMessage());
            return DOES_NOT_VERIFY;
        } catch (IOException e) {
            throw BundleText.unreadable(file, e);
        }
    }

    private VerifiedBundle verified(Bundle bundle, List<VerifierKey> keys, long prefix)
            throws IOException, BundleFault {
        var verification = new BundleVerification(bundle, new EventProgress(terminal));
        verification.signatures(keys);
        return verification.events(prefix, event -> {});
    }

    private void verifyAgainst(Path before, Bundle bundle, List<VerifierKey> keys) throws IOException, BundleFault {
        try (Bundle earlier = opened(before)) {
            requireVerified(before, earlier);
            var extension = new BundleExtension(earlier, bundle);
            VerifiedBundle verified = verified(bundle, keys, extension.common());
            extension.check(verified);
            BundleText.print(terminal.out(), file, verified, bundle.note(), keys);
            terminal.out()
                    .println("It goes on from " + before + ": the first " + extension.common()
                            + " events are the same.");
        }
    }

    private static Bundle opened(Path before) throws BundleFault {
        try {
            return Bundle.open(before);
        } catch (BundleFault e) {
            throw ofOlder(before, e);
        } catch (IOException e) {
            throw BundleText.unreadable(before, e);
        }
    }

    private static void requireVerified(Path before, Bundle earlier) throws IOException, BundleFault {
        var verification = new BundleVerification(earlier, (events, of) -> {});
        try {
            verification.signatures(List.of());
            verification.events();
        } catch (BundleFault e) {
            throw ofOlder(before, e);
        }
    }

    private static BundleFault ofOlder(Path before, BundleFault e) {
        return new BundleFault("the older bundle " + before + ": " + e.getMessage());
    }
}
