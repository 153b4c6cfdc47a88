package io.daicho.projection;

import org.jspecify.annotations.Nullable;

/**
 * One immutable version of a row.
 *
 * @param key id of the row
 * @param from position of the event that wrote it
 * @param to position of the event that superseded it, 0 for the newest
 * @param links the way to the versions before
 * @param row what it holds, or null where the row ended
 */
record RowVersion(
        String key,
        long from,
        long to,
        VersionLinks links,
        @Nullable Object row) {

    static RowVersion first(String key, long from, @Nullable Object row) {
        return new RowVersion(key, from, 0, VersionLinks.NONE, row);
    }

    /** The version that supersedes this one. */
    RowVersion next(long position, @Nullable Object newRow) {
        return new RowVersion(key, position, 0, links.followedFrom(from), newRow);
    }

    RowVersion withRow(@Nullable Object otherRow) {
        return new RowVersion(key, from, to, links, otherRow);
    }

    RowVersion endedAt(long position) {
        return new RowVersion(key, from, position, links, row);
    }

    /** Position at which the row came to be, of a version in its first block, which knows every one before it. */
    long firstFrom() {
        return links.froms().isEmpty() ? from : links.froms().getLast();
    }

    /** The newest version stands under the key itself, so that reading the present is one exact read. */
    String id() {
        return to == 0 ? key : supersededId(key, from);
    }

    static String supersededId(String key, long from) {
        return key + "@" + from;
    }
}
