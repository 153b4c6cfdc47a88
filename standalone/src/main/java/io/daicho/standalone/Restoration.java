package io.daicho.standalone;

import io.daicho.proof.VerifierKey;
import java.nio.file.Path;
import java.util.List;

/**
 * What to restore, and where.
 *
 * @param known keys that must have signed the bundle's checkpoint
 * @param data directory of the embedded server's file, unless {@code DAICHO_MONGODB_URI} names a database
 * @param newKey whether the ledger begins anew with a key of its own, because the one that signed the bundle is lost; the
 *     bundle's checkpoint is not taken over then
 */
public record Restoration(Path bundle, List<VerifierKey> known, Path data, boolean newKey) {}
