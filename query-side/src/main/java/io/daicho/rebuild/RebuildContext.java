package io.daicho.rebuild;

import com.mongodb.client.MongoDatabase;
import io.daicho.projection.EventFeed;
import io.daicho.projection.FoldedRows;
import io.daicho.projection.Generation;
import io.daicho.projection.GenerationBuilder;
import io.daicho.projection.Projections;
import io.daicho.projection.StoredRows;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** What rebuilds work on. */
public record RebuildContext(
        Projections projections,
        MongoDatabase database,
        StreamableMessageSource<TrackedEventMessage<?>> log,
        SkippedEvents skipped,
        RebuildSettings settings) {

    /** Newest position of the log. */
    public long head() {
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
        return folded(rebuild.generation(), new HashSet<>(rebuild.skipped()), progress);
    }

    /** A second evaluation of the log on the rows of a generation. */
    public FoldedRows folded(Generation generation, Set<Long> without, LongConsumer progress) {
        return new FoldedRows(
                database,
                generation,
                projections.projection(generation.projection()),
                this::after,
                without,
                projections.settings().mostDeadLetters(),
                progress);
    }
}
