package io.daicho.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outcomes of one import's rows, a page at a time. */
public final class ImportRows {

    private static final int STEP = 500;

    private final ImportStore store;
    private final String importId;

    ImportRows(ImportStore store, String importId) {
        this.store = store;
        this.importId = importId;
    }

    /**
     * @param after row after which the page begins, 0 for the first
     * @param total rows of the file
     * @param outcome only rows with this outcome, or all
     */
    public Page page(int after, int total, int limit, Optional<RowOutcome> outcome) {
        List<RowReport> items = new ArrayList<>();
        int reached = after;
        while (items.size() <= limit && reached < total) {
            int to = Math.min(total, reached + (outcome.isEmpty() ? Math.min(STEP, limit + 1) : STEP));
            List<RowReport> found = store.rows(importId, reached + 1, to);
            if (found.isEmpty()) {
                // rows are saved in the file's order: there is nothing behind yet
                break;
            }
            found.stream()
                    .filter(row -> outcome.isEmpty() || row.outcome() == outcome.get())
                    .forEach(items::add);
            reached = to;
        }
        boolean more = items.size() > limit;
        List<RowReport> page = List.copyOf(items.subList(0, Math.min(limit, items.size())));
        return new Page(page, more ? Optional.of(page.getLast().row()) : Optional.empty());
    }

    /**
     * One page.
     *
     * @param next row to ask on from, or empty at the end of what is there by now
     */
    public record Page(List<RowReport> items, Optional<Integer> next) {}
}
