package io.daicho.queryside.web;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.projection.ReadModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** One request: the one position everything in its answer is for, and where its list starts. */
public final class Reading {

    static final String POSITION_HEADER = "Daicho-Position";

    private final long position;
    private final Place start;
    private final String question;

    private Reading(long position, Place start, String question) {
        this.position = position;
        this.start = start;
        this.question = question;
    }

    /**
     * @param page the page asked for, or null for an answer that is no list
     * @param question what is asked, so that a cursor of another question is refused
     * @throws BadParameter if the position lies in the future, or the cursor does not fit
     * @throws PositionNotReached if the position to wait for was not reached in time
     */
    static Reading of(
            ReadModel model, ReadAt at, @Nullable PageAsked page, QuerySideSettings settings, Object... question) {
        long asked = at.minPosition() == null ? 0 : at.minPosition();
        long reached = model.await(asked, settings.patience()).position();
        if (reached < asked) {
            throw new PositionNotReached(asked, reached);
        }
        if (at.atPosition() != null && at.atPosition() > reached) {
            throw new BadParameter(
                    "atPosition", at.atPosition().toString(), "lies in the future: the newest position is " + reached);
        }
        long position = at.atPosition() == null ? reached : at.atPosition();
        String digest = Cursor.digest(model.storageName(), List.of(question));
        if (page == null || page.cursor() == null) {
            return new Reading(position, Place.START, digest);
        }
        return continued(Cursor.parse(page.cursor(), digest), page.cursor(), at, reached);
    }

    private static Reading continued(Cursor cursor, String text, ReadAt at, long reached) {
        if (cursor.position() > reached || (at.atPosition() != null && at.atPosition() != cursor.position())) {
            throw new BadParameter("cursor", text, "is one of position " + cursor.position());
        }
        return new Reading(cursor.position(), cursor.place(), cursor.question());
    }

    public long position() {
        return position;
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
