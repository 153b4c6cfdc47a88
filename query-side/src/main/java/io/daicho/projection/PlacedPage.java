package io.daicho.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list and where the next page begins.
 *
 * @param next null at the end
 */
public record PlacedPage<T>(List<T> items, @Nullable Place next) {

    public PlacedPage {
        items = List.copyOf(items);
    }

    public <R> PlacedPage<R> map(Function<T, R> change) {
        return new PlacedPage<>(items.stream().map(change).toList(), next);
    }
}
