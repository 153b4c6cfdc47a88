package io.daicho.operations.limits;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds every request to the API within its limits: how many at once, how long, how large. What is broken off is answered
 * with problem details, unless its answer is on the way already.
 */
final class RequestLimits extends OncePerRequestFilter implements AutoCloseable {

    private final LimitedOperation ordinary;
    private final ConcurrencyLimit requests;
    private final List<LimitedOperation> special;
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("request-deadlines").daemon().factory());

    RequestLimits(LimitSettings settings, ConcurrencyLimits limits, List<LimitedOperation> special) {
        this.requests = limits.requests();
        this.ordinary = new LimitedOperation(
                "",
                "/",
                requests,
                settings.requestTime(),
                settings.requestBody().toBytes());
        this.special = List.copyOf(special);
        // most requests end long before their time
        alarms.setRemoveOnCancelPolicy(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LimitedOperation limits = special.stream()
                .filter(operation -> operation.is(request))
                .findFirst()
                .orElse(ordinary);
        ConcurrencyLimit.Place place;
        try {
            place = limits.atOnce().enter();
        } catch (TooManyAtOnce e) {
            LimitProblem.tooMany(response, e);
            return;
        }
        try {
            answerInTime(request, response, chain, limits);
        } finally {
            giveBack(place, request);
        }
    }

    private void answerInTime(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, LimitedOperation limits)
            throws ServletException, IOException {
        var deadline = new RequestDeadline(alarms, limits.time());
        boolean failed = false;
        try {
            chain.doFilter(BoundedBody.of(request, limits.body()), response);
            failed = response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        } catch (BodyTooLarge e) {
            LimitProblem.tooLarge(response, e.most());
        } catch (ServletException | IOException | RuntimeException e) {
            deadline.close();
            failed = true;
            if (response.isCommitted() || !deadline.isMissed()) {
                throw e;
            }
        } finally {
            deadline.close();
        }
        if (deadline.isMissed() && failed && !response.isCommitted() && !request.isAsyncStarted()) {
            LimitProblem.tookTooLong(response);
        }
    }

    /** What goes on after its first thread keeps its place until it ends. */
    private static void giveBack(ConcurrencyLimit.Place place, HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AsyncListener() {
                @Override
                public void onComplete(AsyncEvent event) {
                    place.close();
                }

                @Override
                public void onTimeout(AsyncEvent event) {}

                @Override
                public void onError(AsyncEvent event) {}

                @Override
                public void onStartAsync(AsyncEvent event) {
                    event.getAsyncContext().addListener(this);
                }
            });
        } else {
            place.close();
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
