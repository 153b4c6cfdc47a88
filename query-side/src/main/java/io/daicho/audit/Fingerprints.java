package io.daicho.audit;

import io.daicho.fingerprint.Fingerprint;
import io.daicho.fingerprint.FingerprintStore;
import java.util.List;
import java.util.Optional;

/** The fingerprints by position, one block in memory. */
final class Fingerprints {

    private final FingerprintStore store;
    private List<Fingerprint> block = List.of();
    private long number = -1;

    Fingerprints(FingerprintStore store) {
        this.store = store;
    }

    Optional<Fingerprint> at(long position) {
        long wanted = (position - 1) / FingerprintStore.BLOCK;
        if (wanted != number) {
            block = store.block(wanted);
            number = wanted;
        }
        int offset = (int) ((position - 1) % FingerprintStore.BLOCK);
        return offset < block.size() ? Optional.of(block.get(offset)) : Optional.empty();
    }
}
