package io.daicho.report;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A list read to its end, page by page, so that only one page is held. */
public final class WholeList {

    private static final int PAGE = 100;

    /** Reads a page of a list. */
    @FunctionalInterface
    public interface Pages<T> {
        PlacedPage<T> read(Place start, int limit);
    }

    /** Takes items one by one. */
    @FunctionalInterface
    public interface Sink<T> {
        void item(T item) throws IOException;
    }

    private WholeList() {}

    public static <T> void forEach(Pages<T> pages, Sink<T> sink) throws IOException {
        Place next = Place.START;
        while (next != null) {
            PlacedPage<T> page = pages.read(next, PAGE);
            for (T item : page.items()) {
                sink.item(item);
            }
            next = page.next();
        }
    }

    /** For lists known to be short. */
    public static <T> List<T> of(Pages<T> pages) {
        var all = new ArrayList<T>();
        try {
            forEach(pages, all::add);
        } catch (IOException e) {
            throw new UncheckedIOException("a list in memory cannot fail", e);
        }
        return all;
    }
}
