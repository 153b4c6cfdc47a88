package io.daicho.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows read from the store as of one position. */
final class RowsAt implements RowReader {

    private final VersionSearch search;
    private final long position;

    RowsAt(VersionSearch search, long position) {
        this.search = search;
        this.position = position;
    }

    @Override
    public <T> Map<RowKey<T>, T> findAll(Collection<RowKey<T>> keys) {
        Map<String, RowVersion> versions =
                search.validAt(position, keys.stream().map(RowKey::id).toList());
        var rows = new LinkedHashMap<RowKey<T>, T>();
        for (RowKey<T> key : keys) {
            RowVersion version = versions.get(key.id());
            if (version != null && version.row() != null) {
                rows.put(key, key.rowClass().cast(version.row()));
            }
        }
        return rows;
    }
}
