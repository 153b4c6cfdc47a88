package io.daicho.standalone.cli;

import io.daicho.bundle.VerifiedBundle;
import io.daicho.proof.NoteSignature;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What the command line says about bundles. */
final class BundleText {

    private BundleText() {}

    static void print(PrintWriter out, Path file, VerifiedBundle bundle, SignedNote note, List<VerifierKey> known) {
        out.println(file + " verifies");
        out.println("  log        " + bundle.checkpoint().origin());
        out.println("  events     " + bundle.checkpoint().size() + " in " + bundle.commits() + " commits on "
                + bundle.streams() + " streams"
                + (bundle.newest() == null ? "" : ", the last of " + bundle.newest()));
        out.println("  root       " + bundle.checkpoint().root().base64());
        out.println("  texts      " + bundle.texts() + " open what the events are committed to"
                + (bundle.closed() == 0 ? "" : "; " + bundle.closed() + " erased or left out"));
        out.println("  signed by  " + bundle.key().text());
        note.signatures().stream()
                .filter(signature -> !bundle.key().isNamedBy(signature))
                .forEach(signature -> out.println("  and by     " + shown(signature, known)));
    }

    private static String shown(NoteSignature signature, List<VerifierKey> known) {
        return "%s+%08x".formatted(signature.name(), signature.keyId())
                + (known.stream().anyMatch(key -> key.isNamedBy(signature))
                        ? ""
                        : ", which has not been checked: give its key with --key");
    }

    static CommandFailed unreadable(Path file, IOException e) {
        return new CommandFailed(
                e instanceof NoSuchFileException
                        ? "there is no file " + file
                        : "cannot read " + file + ": " + e.getMessage());
    }
}
