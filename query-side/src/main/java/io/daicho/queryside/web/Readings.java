package io.daicho.queryside.web;

import io.daicho.asof.AsOf;
import io.daicho.asof.LedgerMoments;
import io.daicho.asof.NotYetPast;
import io.daicho.operations.limits.ConcurrencyLimit;
import io.daicho.operations.limits.ConcurrencyLimits;
import io.daicho.operations.limits.TooManyAtOnce;
import io.daicho.projection.Place;
import io.daicho.projection.ReachedPosition;
import io.daicho.projection.ReadModel;
import io.daicho.queryside.web.ReadAt.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins readings: finds the position each is for, and waits until the read models are there. */
@Component
public class Readings {

    private final LedgerMoments moments;
    private final QuerySideSettings settings;
    private final ConcurrencyLimit waits;
    private final HttpServletRequest request;

    /** @param request whichever is being answered */
    Readings(LedgerMoments moments, QuerySideSettings settings, ConcurrencyLimits limits, HttpServletRequest request) {
        this.waits = limits.waits();
        this.moments = moments;
        this.settings = settings;
        this.request = request;
    }

    /** For an answer that is no list. */
    public Reading of(ReadModel model, ReadAt at) {
        return of(List.of(model), at);
    }

    /**
     * For an answer from several read models.
     *
     * @throws BadParameter if no moment or more than one is asked for, or one that is not over
     * @throws PositionNotReached if a read model does not reach the position in time
     * @throws TooManyAtOnce if too many wait for one already
     */
    public Reading of(List<ReadModel> models, ReadAt at) {
        return begin(Follower.of(models), at, at.asked(request.getHeader(ReadAt.ACCEPT_DATETIME)), null, "");
    }

    /**
     * For a moment that a parameter of its own names: a date, an instant or a position.
     *
     * @throws BadParameter naming the field
     */
    public Reading of(List<ReadModel> models, String field, String moment) {
        return begin(Follower.of(models), new ReadAt(null, null, null), ReadAt.moment(field, moment), null, "");
    }

    /**
     * For a page of a list.
     *
     * @param question all that decides which items the list has, in a form that tells different ones apart
     */
    public Reading ofPage(ReadModel model, ReadAt at, PageAsked page, Object... question) {
        Asked asked = at.asked(request.getHeader(ReadAt.ACCEPT_DATETIME));
        String digest = Cursor.digest(model.storageName(), List.of(question));
        @Nullable Cursor cursor = page.cursor() == null ? null : Cursor.parse(page.cursor(), digest);
        return begin(Follower.of(List.of(model)), at, asked, cursor, digest);
    }

    /** For a page of what is read from the log itself: the newest moment is the end of the log. */
    public Reading ofLogPage(ReadAt at, PageAsked page, Object... question) {
        Asked asked = at.asked(request.getHeader(ReadAt.ACCEPT_DATETIME));
        String digest = Cursor.digest("log", List.of(question));
        @Nullable Cursor cursor = page.cursor() == null ? null : Cursor.parse(page.cursor(), digest);
        Follower log = (position, limit) -> new ReachedPosition(moments.await(position, limit), Instant.EPOCH);
        return begin(List.of(log), at, asked, cursor, digest);
    }

    /** Something that follows the log, or the log. */
    private interface Follower {

        /** Waits until it reaches a position, at most for a time, and tells how far it reaches then. */
        ReachedPosition await(long position, Duration limit);

        static List<Follower> of(List<ReadModel> models) {
            return models.stream().<Follower>map(model -> model::await).toList();
        }
    }

    private Reading begin(List<Follower> models, ReadAt at, Asked asked, @Nullable Cursor cursor, String question) {
        long least = at.minPosition() == null ? 0 : at.minPosition();
        @Nullable Long position = position(asked);
        if (cursor != null) {
            position = continued(cursor, position);
        }
        ReachedPosition reached = reached(models, Math.max(least, position == null ? 0 : position));
        long newest = reached.position();
        boolean pinned = !(asked.asOf() instanceof AsOf.Newest);
        var moment = new ReadMoment(
                position == null ? newest : position, pinned, cursor != null, newest, reached.leftOutFrom());
        return new Reading(
                moment,
                cursor == null ? Place.START : cursor.place(),
                question,
                new MementoHeaders(ResourceUris.of(request), moments, StatesAsked.in(request)));
    }

    /** Null for the newest. */
    private @Nullable Long position(Asked asked) {
        try {
            var position = moments.position(asked.asOf());
            return position.isPresent() ? position.getAsLong() : null;
        } catch (NotYetPast e) {
            throw new BadParameter(asked.field(), asked.text(), String.valueOf(e.getMessage()));
        }
    }

    private long continued(Cursor cursor, @Nullable Long position) {
        if (position != null && position != cursor.position()) {
            throw new BadParameter("cursor", cursor.text(), "is one of position " + cursor.position());
        }
        try {
            moments.timeOf(cursor.position());
        } catch (NotYetPast e) {
            throw new BadParameter("cursor", cursor.text(), "is one of a position that does not exist");
        }
        return cursor.position();
    }

    private ReachedPosition reached(List<Follower> models, long needed) {
        long deadline = System.nanoTime() + settings.patience().toNanos();
        @Nullable ReachedPosition all = null;
        for (Follower model : models) {
            var rest = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            ReachedPosition reached = model.await(needed, Duration.ZERO);
            if (reached.position() < needed) {
                reached = awaited(model, needed, rest);
            }
            if (reached.position() < needed) {
                throw new PositionNotReached(needed, reached.position());
            }
            all = all == null ? reached : all.and(reached);
        }
        return Objects.requireNonNull(all, "no read model to read");
    }

    private ReachedPosition awaited(Follower model, long needed, Duration rest) {
        try (ConcurrencyLimit.Place place = waits.enter()) {
            return model.await(needed, rest);
        }
    }
}
