package io.daicho.queryside.web;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** One request: the one position everything in its answer is for, and where its list starts. */
public final class Reading {

    static final String POSITION_HEADER = "Daicho-Position";

    private final long position;
    private final boolean past;
    private final Place start;
    private final String question;

    Reading(long position, boolean past, Place start, String question) {
        this.position = position;
        this.past = past;
        this.start = start;
        this.question = question;
    }

    /** The position everything in the answer is for. */
    public long position() {
        return position;
    }

    /** Whether a moment was asked for, so that the answer stays what it is. */
    public boolean past() {
        return past;
    }

    public Place start() {
        return start;
    }

    /** The cursor of the page after this one, or null at the end. */
    public @Nullable String next(PlacedPage<?> page) {
        return page.next() == null ? null : new Cursor(position, question, page.next()).text();
    }

    public <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .header(POSITION_HEADER, Long.toString(position))
                .body(body);
    }

    /** An answer that says all there is at a version of a stream: what {@code If-Match} of a command compares. */
    public <T> ResponseEntity<T> answer(T body, long version) {
        return ResponseEntity.ok()
                .header(POSITION_HEADER, Long.toString(position))
                .eTag("\"" + version + "\"")
                .body(body);
    }
}
