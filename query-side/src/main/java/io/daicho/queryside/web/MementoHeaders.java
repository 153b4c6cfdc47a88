package io.daicho.queryside.web;

import io.daicho.asof.AsOfTexts;
import io.daicho.asof.LedgerMoments;
import io.daicho.projection.Steady;
import io.daicho.queryside.web.ResourceStates.State;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/**
 * The headers that tell which moment an answer is for and lead to others: RFC 7089, pattern 1.2 (the resource is its own
 * timegate, answers with 200 and names the memento in {@code Content-Location}).
 */
final class MementoHeaders {

    /** Of past states as well: a text erased by law is to vanish from caches. */
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private final ResourceUris uris;
    private final LedgerMoments moments;

    private final @Nullable StatesAsked statesAsked;

    /** @param statesAsked where the states are wanted in place of an answer, or null */
    MementoHeaders(ResourceUris uris, LedgerMoments moments, @Nullable StatesAsked statesAsked) {
        this.uris = uris;
        this.moments = moments;
        this.statesAsked = statesAsked;
    }

    /** Headers of an answer whose other states nobody has asked for. */
    BodyBuilder unlinked(ReadMoment moment) {
        return headers(moment, new MementoLinks(uris, moments)).cacheControl(ASK_AGAIN);
    }

    <T> ResponseEntity<T> answer(
            ReadMoment moment, LongFunction<T> answers, BiFunction<BodyBuilder, T, BodyBuilder> more) {
        var states = new ResourceStates(answers, moment.newest());
        if (statesAsked != null) {
            statesAsked.answer(states, uris, moment.newest());
            return ResponseEntity.ok().build();
        }
        Steady.Seen<T> seen = Steady.watch(() -> answers.apply(moment.position()));
        if (moment.paged()) {
            BodyBuilder headers = headers(moment, new MementoLinks(uris, moments).timeMap());
            return more.apply(headers.cacheControl(ASK_AGAIN), seen.value()).body(seen.value());
        }
        var links = new MementoLinks(uris, moments).timeMap();
        var current = new State(seen.from(), seen.to(), true);
        if (moment.pinned()) {
            Optional<State> after = states.after(current);
            links.add("first", states.first())
                    .add("prev", states.before(current))
                    .add("next", after)
                    .add("last", last(states, after.orElse(current)));
        } else {
            links.add("last", Optional.of(current));
        }
        BodyBuilder headers = headers(moment, links).cacheControl(ASK_AGAIN);
        return more.apply(headers, seen.value()).body(seen.value());
    }

    private static Optional<State> last(ResourceStates states, State known) {
        return states.isLast(known) ? Optional.of(known) : states.last();
    }

    private BodyBuilder headers(ReadMoment moment, MementoLinks links) {
        BodyBuilder headers = ResponseEntity.ok()
                .header(ReadHeaders.POSITION, Long.toString(moment.position()))
                .varyBy(ReadAt.ACCEPT_DATETIME)
                .header(HttpHeaders.LINK, links.text());
        if (!moment.isComplete()) {
            headers.header(ReadHeaders.INCOMPLETE_FROM, Long.toString(moment.leftOutFrom()));
        }
        if (moment.pinned()) {
            headers.header(ReadHeaders.MEMENTO_DATETIME, AsOfTexts.httpDate(moments.timeOf(moment.position())));
            if (!moment.paged()) {
                headers.header(HttpHeaders.CONTENT_LOCATION, uris.memento(moment.position()));
            }
        }
        return headers;
    }
}
