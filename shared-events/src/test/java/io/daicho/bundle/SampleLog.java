package io.daicho.bundle;

import io.daicho.proof.CanonicalJson;
import io.daicho.proof.Commitment;
import io.daicho.proof.LeafLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A log as any ledger could have it: commits of one to three events on some streams, some with texts kept apart. */
final class SampleLog {

    private static final int STREAMS = 7;

    private final List<LeafLine> events = new ArrayList<>();
    private final List<TextLine> texts = new ArrayList<>();

    SampleLog(int size, long seed) {
        var random = new Random(seed);
        var seqs = new long[STREAMS];
        Instant at = Instant.parse("2026-04-01T00:00:00.000Z");
        while (events.size() < size) {
            int stream = random.nextInt(STREAMS);
            at = at.plusMillis(random.nextInt(3) * 250L);
            String command = new UUID(random.nextLong(), random.nextLong()).toString();
            for (int left = 1 + random.nextInt(3); left > 0 && events.size() < size; left--) {
                add(random, at, command, stream, seqs[stream]++);
            }
        }
    }

    private void add(Random random, Instant at, String command, int stream, long seq) {
        long position = 1L + events.size();
        Object text = "会議 " + position;
        if (random.nextBoolean()) {
            var salt = new byte[Commitment.SALT_BYTES];
            random.nextBytes(salt);
            var apart = new TextLine(position, "/payload/result/text", salt, text.toString());
            texts.add(apart);
            text = Map.of("commitment", apart.commitment());
        }
        events.add(new LeafLine(
                at,
                command,
                new UUID(random.nextLong(), random.nextLong()).toString(),
                CanonicalJson.of(Map.of("actor", "田中 \"一郎\"\n")),
                CanonicalJson.of(Map.of("year", 2020 + random.nextInt(4), "result", Map.of("text", text))),
                position,
                1,
                seq,
                "stream-" + stream,
                "Measure",
                "YearResultRecorded"));
    }

    List<LeafLine> events() {
        return events;
    }

    List<String> lines() {
        return events.stream().map(LeafLine::text).toList();
    }

    List<TextLine> texts() {
        return texts;
    }
}
