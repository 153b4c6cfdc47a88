package io.daicho.bundle;

import io.daicho.proof.Checkpoint;
import io.daicho.proof.CompactRange;
import io.daicho.proof.MerkleHashes;
import io.daicho.proof.SignedNote;
import io.daicho.proof.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bundles written as an export writes them. */
public final class TestBundles {

    public static final String ORIGIN = "daicho.example/ledger";
    public static final SigningKey KEY = SigningKey.generate(ORIGIN);

    private TestBundles() {}

    /** A log of made-up events. The same seed makes logs that begin alike. */
    public static Path write(Path file, int events, long seed) throws IOException, BundleFault {
        return write(file, new SampleLog(events, seed));
    }

    static Path write(Path file, SampleLog log) throws IOException, BundleFault {
        return write(file, log.lines(), log.texts());
    }

    static Path write(Path file, List<String> lines, List<TextLine> texts) throws IOException, BundleFault {
        try (OutputStream out = Files.newOutputStream(file)) {
            var writer = new BundleWriter(out, note(lines, KEY), KEY.verifierKey());
            for (String line : lines) {
                writer.event(line);
            }
            writer.endOfEvents();
            writer.beginTexts();
            for (TextLine text : texts) {
                writer.text(text);
            }
            writer.finish();
        }
        return file;
    }

    static SignedNote note(List<String> lines, SigningKey key) {
        var tree = new CompactRange();
        lines.forEach(line -> tree.append(MerkleHashes.leaf(line)));
        String text = new Checkpoint(ORIGIN, tree.size(), tree.root()).text();
        return SignedNote.of(text, key.sign(text));
    }
}
