package io.daicho.audit;

import io.daicho.log.StoredEvent;
import io.daicho.proof.Hash;
import io.daicho.proof.LeafLine;
import io.daicho.proof.MerkleHashes;

/**
 * An event as it stands in the database.
 *
 * @param event all that its line is made of, and its texts
 * @param leaf what is stored as the hash of its line
 */
record StoredLine(StoredEvent event, Hash leaf) {

    long position() {
        return event.position();
    }

    LeafLine line() {
        return event.leafLine();
    }

    /** The hash that its line has. */
    Hash hash() {
        return MerkleHashes.leaf(line().text());
    }
}
