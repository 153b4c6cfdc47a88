package io.daicho.importing;

/** The idempotency key belongs to an import of another file, or one asked for differently. */
public final class ImportKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportKeyReused(String key) {
        super("the key " + key + " belongs to another import");
    }
}
