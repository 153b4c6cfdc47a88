package io.daicho.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one projection as they were valid at one position. */
public interface RowReader {

    /** The rows that exist, by key, in the order asked for. */
    <T> Map<RowKey<T>, T> findAll(Collection<RowKey<T>> keys);

    default <T> Optional<T> find(RowKey<T> key) {
        return Optional.ofNullable(findAll(List.of(key)).get(key));
    }
}
