package io.daicho.projection;

import com.mongodb.client.MongoDatabase;
import io.daicho.projection.RowChange.Begun;
import io.daicho.projection.RowChange.Ended;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The changes that a generation's stored rows are made of, read page by page in the order of their ids, also while the
 * generation goes on.
 *
 * <p>Every key has one document for its newest version, so pages in the order of ids meet it once. Versions superseded up
 * to where the generation stood at the start do not change any more. Only those superseded since then move from the one
 * to the other; they are counted by their key and looked up.
 */
public final class StoredRows implements RowChanges {

    private final MongoRowStore store;
    private final VersionSearch search;
    private final LongConsumer progress;

    /** @param progress told how many versions have been read */
    public StoredRows(MongoDatabase database, Generation generation, Projection projection, LongConsumer progress) {
        this.store = new MongoRowStore(database, generation, projection.rowKinds());
        this.search = new VersionSearch(store);
        this.progress = progress;
    }

    /**
     * @throws IllegalArgumentException if the generation has not reached the position
     * @throws RowsDamaged if a document is not a version of a row, or a version is missing
     */
    @Override
    public void upTo(long position, Consumer<RowChange> each) {
        long stable = store.reached().position();
        if (stable < position) {
            throw new IllegalArgumentException("the rows have reached position " + stable + " only, not " + position);
        }
        long read = 0;
        List<StoredVersion> page = store.page("");
        while (!page.isEmpty()) {
            var moved = new ArrayList<String>();
            for (StoredVersion version : page) {
                if (version.isNewest() && version.from() > stable) {
                    moved.add(version.key());
                } else if (version.isNewest() || version.to() <= stable) {
                    tell(version, position, each);
                }
            }
            atStable(moved, stable).forEach(version -> tell(version, position, each));
            read += page.size();
            progress.accept(read);
            page = store.page(page.getLast().id());
        }
    }

    private List<StoredVersion> atStable(Collection<String> keys, long stable) {
        return store.stored(search.validAt(stable, keys).values().stream()
                .map(version -> RowVersion.supersededId(version.key(), version.from()))
                .toList());
    }

    private static void tell(StoredVersion version, long position, Consumer<RowChange> each) {
        if (version.from() <= position) {
            each.accept(new Begun(version.key(), version.from(), version.depth(), version.links(), version.row()));
        }
        if (!version.isNewest() && version.to() <= position) {
            each.accept(new Ended(version.key(), version.to(), version.from()));
        }
    }
}
