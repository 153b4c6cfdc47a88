package io.daicho.standalone;

import ch.qos.logback.classic.Level;
import com.mongodb.MongoException;
import io.daicho.bundle.Bundle;
import io.daicho.bundle.BundleFault;
import io.daicho.bundle.BundleVerification;
import io.daicho.bundle.VerifiedBundle;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.log.BundleRestore;
import io.daicho.log.LogUnavailable;
import io.daicho.log.RestoreRefused;
import io.daicho.standalone.embedded.EmbeddedServerException;
import io.daicho.tree.checkpoint.RestoredCheckpoint;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restores into the database itself, without either side of the application. */
final class BundleRestorer implements Restorer {

    @Override
    public VerifiedBundle restore(Restoration restoration, Progress progress) throws IOException, BundleFault {
        quietDriver();
        try (Bundle bundle = Bundle.open(restoration.bundle())) {
            new BundleVerification(bundle, (events, of) -> {}).signatures(restoration.known());
            try (var database = OpenDatabase.open(restoration.data())) {
                return restored(bundle, database, restoration, progress);
            } catch (RestoreRefused | EmbeddedServerException | LogUnavailable e) {
                throw new StartFailure(String.valueOf(e.getMessage()), e);
            } catch (MongoException | IllegalArgumentException e) {
                throw new StartFailure("the database cannot be used: " + e.getMessage(), e);
            }
        }
    }

    private static VerifiedBundle restored(
            Bundle bundle, OpenDatabase database, Restoration restoration, Progress progress)
            throws IOException, BundleFault {
        var restore = new BundleRestore(
                database.database(),
                LedgerCatalogue.create(),
                (step, events, of) -> progress.at(doing(step), events, of));
        return restore.run(bundle, verified -> {
            if (!restoration.newKey()) {
                Instant newest = verified.newest();
                RestoredCheckpoint.write(
                        database.database(), bundle.note(), bundle.key(), newest == null ? Instant.EPOCH : newest);
            }
        });
    }

    /** Without the application there is no log file: what goes wrong is thrown. */
    private static void quietDriver() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    private static String doing(BundleRestore.Step step) {
        return switch (step) {
            case CHECK -> "Checking";
            case WRITE -> "Writing";
            case READ_BACK -> "Reading back";
        };
    }
}
