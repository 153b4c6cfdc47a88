package io.daicho.log;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.catalogue.LedgerCatalogue;
import io.daicho.events.FiscalYear;
import io.daicho.events.LedgerEvent;
import io.daicho.events.MeasureCompleted;
import io.daicho.events.MeasureId;
import io.daicho.events.Outcome;
import io.daicho.events.YearResult;
import io.daicho.events.YearResultRecorded;
import io.daicho.proof.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Commits of events the ledger knows, with texts and reasons that are kept apart. */
public final class LedgerCommits {

    private static final EventCatalogue CATALOGUE = LedgerCatalogue.create();

    private LedgerCommits() {}

    /** Appends commits of one to three events on some streams until the log has at least so many events. */
    public static void append(MongoEventLog log, int events, long seed) {
        var random = new Random(seed);
        var seqs = new long[5];
        for (int head = (int) log.head(); head < events; ) {
            int stream = random.nextInt(seqs.length);
            var measure = new MeasureId(new UUID(seed, stream));
            var commit = new ArrayList<NewEvent>();
            for (int left = 1 + random.nextInt(3); left > 0; left--) {
                commit.add(event(random, measure, head + commit.size()));
            }
            log.append(new NewCommit(
                    measure.toString(),
                    seqs[stream],
                    "Measure",
                    new UUID(random.nextLong(), random.nextLong()).toString(),
                    List.copyOf(commit)));
            seqs[stream] += commit.size();
            head += commit.size();
        }
    }

    private static NewEvent event(Random random, MeasureId measure, int number) {
        LedgerEvent event = random.nextInt(4) == 0
                ? new MeasureCompleted(measure, new FiscalYear(2021))
                : new YearResultRecorded(
                        measure,
                        new YearResult(
                                new FiscalYear(2020 + random.nextInt(3)),
                                Outcome.RECORDED,
                                "会議 " + number,
                                List.of(),
                                List.of()));
        return new NewEvent(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                CATALOGUE.encode(event),
                CanonicalJson.of(Map.of("actor", "田中", "reason", "確認 " + number)));
    }
}
