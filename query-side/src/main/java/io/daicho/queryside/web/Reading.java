package io.daicho.queryside.web;

import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** One request: the one position everything in its answer is for, and where its list starts. */
public final class Reading {

    private final ReadMoment moment;
    private final Place start;
    private final String question;
    private final MementoHeaders mementos;

    Reading(ReadMoment moment, Place start, String question, MementoHeaders mementos) {
        this.moment = moment;
        this.start = start;
        this.question = question;
        this.mementos = mementos;
    }

    /** The position everything in the answer is for. */
    public long position() {
        return moment.position();
    }

    /** Whether a moment was asked for, so that the answer stays what it is. */
    public boolean past() {
        return moment.pinned();
    }

    public Place start() {
        return start;
    }

    /** The cursor of the page after this one, or null at the end. */
    public @Nullable String next(PlacedPage<?> page) {
        return page.next() == null ? null : new Cursor(position(), question, page.next()).text();
    }

    /**
     * The answer to a resource that has had earlier states, with the headers that lead to them.
     *
     * @param state the resource's answer at a position, or {@link NothingFound}. The rows it reads decide where states
     *     begin, so it must read nothing but read models
     */
    public <T> ResponseEntity<T> answer(LongFunction<T> state) {
        return mementos.answer(moment, state, (headers, body) -> headers);
    }

    /**
     * The same for a resource that says all there is at a version of a stream.
     *
     * @param tag at present the version, which {@code If-Match} of a command compares; another one for each way in which
     *     erased texts change a past state
     */
    public <T> ResponseEntity<T> answer(LongFunction<T> state, Function<T, String> tag) {
        return mementos.answer(moment, state, (headers, body) -> headers.eTag("\"" + tag.apply(body) + "\""));
    }

    /** An answer without links to other states. */
    public <T> ResponseEntity<T> answer(T body) {
        return mementos.unlinked(moment).body(body);
    }

    /** An answer that says all there is at a version of a stream: what {@code If-Match} of a command compares. */
    public <T> ResponseEntity<T> answer(T body, long version) {
        return mementos.unlinked(moment).eTag("\"" + version + "\"").body(body);
    }

    /** The headers of an answer that writes its body itself. */
    public ResponseEntity.BodyBuilder answer() {
        return mementos.unlinked(moment);
    }
}
