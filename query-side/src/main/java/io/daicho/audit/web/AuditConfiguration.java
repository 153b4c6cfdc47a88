package io.daicho.audit.web;

import com.mongodb.client.MongoDatabase;
import io.daicho.audit.Audits;
import io.daicho.audit.Trust;
import io.daicho.catalogue.EventCatalogue;
import io.daicho.fingerprint.FingerprintStore;
import io.daicho.fingerprint.FingerprintsOfTree;
import io.daicho.log.boot.LedgerProperties;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import io.daicho.tree.checkpoint.CheckpointSigner;
import io.daicho.tree.checkpoint.Witnesses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires audits to the database and to what this node knows beside it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    FingerprintsOfTree fingerprintsOfTree(MongoDatabase database) {
        return new FingerprintsOfTree(new FingerprintStore(database));
    }

    @Bean(destroyMethod = "close")
    Audits audits(
            MongoDatabase database,
            EventCatalogue catalogue,
            CheckpointSigner signer,
            Witnesses witnesses,
            LedgerProperties properties,
            Clock clock) {
        String node =
                properties.node() == null ? "process " + ProcessHandle.current().pid() : properties.node();
        return new Audits(database, catalogue, () -> ownTrust(signer, witnesses), node, clock);
    }

    /**
     * The checkpoint this node signed last, the key of its own that signed it, and the witnesses it is configured with: all
     * of that stands beside the database.
     */
    private static Trust ownTrust(CheckpointSigner signer, Witnesses witnesses) {
        Optional<SignedNote> last = signer.signedLast();
        List<VerifierKey> keys = last.map(note ->
                        signer.ownKeys().stream().filter(note::isSignedBy).toList())
                .orElse(List.of());
        return new Trust(keys, last.stream().toList(), witnesses.keys());
    }
}
