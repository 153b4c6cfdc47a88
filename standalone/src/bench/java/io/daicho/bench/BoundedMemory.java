package io.daicho.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.daicho.audit.AuditResult;
import io.daicho.audit.LogAudit;
import io.daicho.audit.Trust;
import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.BundleExport;
import io.daicho.log.LogSettings;
import io.daicho.log.MongoEventLog;
import io.daicho.proof.SignedNote;
import io.daicho.proof.VerifierKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** One step in this process. Prints how far it came. */
final class BoundedMemory {

    private BoundedMemory() {}

    /** @param arguments the step and what it needs */
    public static void main(String... arguments) throws IOException, BundleFault, InterruptedException {
        String said = switch (arguments[0]) {
            case "export" -> export(arguments[1], arguments[2], arguments[3], arguments[4], Path.of(arguments[5]));
            case "verify" -> verify(Path.of(arguments[1]), arguments[2]);
            case "audit" -> audit(arguments[1], arguments[2]);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        System.out.println(said);
    }

    private static String export(String uri, String database, String checkpoint, String key, Path file)
            throws IOException, BundleFault {
        try (MongoClient client = MongoClients.create(uri);
                MongoEventLog log = MongoEventLog.open(
                        client.getDatabase(database), Clock.systemUTC(), LogSettings.forNode("export"));
                OutputStream out = Files.newOutputStream(file)) {
            SignedNote note = SignedNote.parse(Files.readString(Path.of(checkpoint)));
            new BundleExport(log).write(out, note, VerifierKey.parse(key), true);
        }
        return Files.size(file) / 1_000_000 + " MB";
    }

    private static String verify(Path file, String key) throws IOException, BundleFault {
        try (Bundle bundle = Bundle.open(file)) {
            var verification = new BundleVerification(bundle, (events, of) -> {});
            verification.signatures(List.of(VerifierKey.parse(key)));
            VerifiedBundle verified = verification.events(0, event -> {});
            return verified.toString();
        }
    }

    private static String audit(String uri, String name) throws InterruptedException {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase(name);
            AuditResult result =
                    new LogAudit(database, LedgerCatalogue.create()).run(Trust.NONE, (checked, total) -> {});
            if (!result.isSound()) {
                throw new IllegalStateException(result.toString());
            }
            return result.checked() + " events checked, " + result.covered() + " covered";
        }
    }
}
