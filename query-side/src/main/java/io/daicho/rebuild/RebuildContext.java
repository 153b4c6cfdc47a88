package io.daicho.rebuild;

import com.mongodb.client.MongoDatabase;
import io.daicho.projection.EventFeed;
import io.daicho.projection.FoldedRows;
import io.daicho.projection.Generation;
import io.daicho.projection.GenerationBuilder;
import io.daicho.projection.Projections;
import io.daicho.projection.StoredRows;
import java.util.HashSet;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** What rebuilds work on. */
record RebuildContext(
        Projections projections,
        MongoDatabase database,
        StreamableMessageSource<TrackedEventMessage<?>> log,
        SkippedEvents skipped,
        RebuildSettings settings) {

    long head() {
        return EventFeed.head(log);
    }

    EventFeed after(long position) {
        return EventFeed.after(position, log);
    }

    GenerationBuilder builder(Rebuild rebuild) {
        Generation generation = rebuild.generation();
        return GenerationBuilder.of(
                projections.projection(generation.projection()),
                generation,
                database,
                new HashSet<>(rebuild.skipped()),
                projections.settings().mostDeadLetters());
    }

    StoredRows stored(Generation generation, LongConsumer progress) {
        return new StoredRows(database, generation, projections.projection(generation.projection()), progress);
    }

    FoldedRows folded(Rebuild rebuild, LongConsumer progress) {
        Generation generation = rebuild.generation();
        return new FoldedRows(
                database,
                generation,
                projections.projection(generation.projection()),
                this::after,
                new HashSet<>(rebuild.skipped()),
                projections.settings().mostDeadLetters(),
                progress);
    }
}
