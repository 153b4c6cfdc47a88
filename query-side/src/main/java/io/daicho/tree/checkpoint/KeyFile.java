package io.daicho.tree.checkpoint;

import io.daicho.proof.SigningKey;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the key that signs checkpoints: a signing key a line, the one that signs last, in front of it the one it
 * succeeds, which is needed to endorse it. Only its owner may read it.
 */
public final class KeyFile {

    private static final Logger LOGGER = LoggerFactory.getLogger(KeyFile.class);

    /** The keys of a file, at least one, the one that signs last. */
    record Keys(List<SigningKey> all) {

        Keys {
            all = List.copyOf(all);
        }

        SigningKey signing() {
            return all.getLast();
        }
    }

    private final Path path;
    private final Set<PosixFilePermission> letPass;

    /** A file that only its owner may read. */
    public KeyFile(Path path) {
        this(path, false);
    }

    /** @param groupMayRead whether its group may read it too, as it can where secrets are mounted into containers */
    public KeyFile(Path path, boolean groupMayRead) {
        this.path = path;
        this.letPass = groupMayRead ? Set.of(PosixFilePermission.GROUP_READ) : Set.of();
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws KeyFileRefused if it cannot be read, others may read it too, or it has something else than keys */
    Keys read() {
        try {
            requireOwnerOnly();
            List<SigningKey> keys = Files.readString(path, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(SigningKey::parse)
                    .toList();
            if (keys.isEmpty()) {
                throw new KeyFileRefused("the key file " + path + " is empty", null);
            }
            return new Keys(keys);
        } catch (IOException e) {
            throw new KeyFileRefused("the key file " + path + " cannot be read: " + reason(e), e);
        } catch (IllegalArgumentException e) {
            // the cause may quote the line, which is a secret
            throw new KeyFileRefused(
                    "the key file " + path + " has a line that is no signing key (PRIVATE+KEY+name+id+base64)", null);
        }
    }

    private void requireOwnerOnly() throws IOException {
        if (!OwnerOnly.isKept(path)) {
            LOGGER.warn("the file system of {} keeps no rights: who may read the signing key is up to you", path);
        }
        Set<PosixFilePermission> others = OwnerOnly.othersRights(path);
        others.removeAll(letPass);
        if (!others.isEmpty()) {
            throw new KeyFileRefused(
                    "the key file " + path + " is open to others than its owner (" + others + "): chmod 600 it", null);
        }
    }

    /**
     * Makes a new key in a file that is not there yet. Where another process that shares the file was faster, its key is
     * the ledger's: overwritten, it would be lost, and with it the right to sign.
     *
     * @return what the file has then
     * @throws KeyFileRefused if it cannot be written
     */
    Keys create(String origin) {
        var keys = new Keys(List.of(SigningKey.generate(origin)));
        try {
            if (!OwnerOnly.writeNew(path, text(keys.all()))) {
                return read();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        LOGGER.info(
                "made a key for signing checkpoints, {}, in {}",
                keys.signing().verifierKey().text(),
                path);
        return keys;
    }

    /**
     * Puts a new key behind the one that signs, which stays in the file to endorse it. Whatever signs with this file
     * goes over to the new key with its next checkpoint.
     *
     * @return what the new key's signatures are verified with
     * @throws KeyFileRefused if the file cannot be used or written
     */
    public VerifierKey rotate() {
        SigningKey present = read().signing();
        SigningKey next = SigningKey.generate(present.verifierKey().name());
        write(List.of(present, next));
        return next.verifierKey();
    }

    private void write(List<SigningKey> keys) {
        try {
            OwnerOnly.write(path, text(keys));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static String text(List<SigningKey> keys) {
        return String.join("\n", keys.stream().map(SigningKey::text).toList()) + "\n";
    }

    private KeyFileRefused unwritable(IOException e) {
        return new KeyFileRefused("the key file " + path + " cannot be written: " + reason(e), e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
