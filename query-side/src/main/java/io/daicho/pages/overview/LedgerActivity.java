package io.daicho.pages.overview;

import io.daicho.asof.AsOfTexts;
import io.daicho.asof.LedgerMoments;
import io.daicho.asof.NotYetPast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many events entered the ledger, span by span: the positions of the spans' ends tell, no event is read. */
@Component
class LedgerActivity {

    /** At most about so many spans are told apart. */
    private static final int SPANS = 36;

    /** How long a span is. */
    enum Length {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        private LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() + 2L) % 3);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        private LocalDate next(LocalDate begin) {
            return switch (this) {
                case DAY -> begin.plusDays(1);
                case WEEK -> begin.plusWeeks(1);
                case MONTH -> begin.plusMonths(1);
                case QUARTER -> begin.plusMonths(3);
                case YEAR -> begin.plusYears(1);
            };
        }

        private static Length dividing(LocalDate first, LocalDate last) {
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            if (days <= SPANS) {
                return DAY;
            }
            if (days <= 7L * SPANS) {
                return WEEK;
            }
            return days <= 31L * SPANS ? MONTH : days <= 92L * SPANS ? QUARTER : YEAR;
        }
    }

    /**
     * Some days on end.
     *
     * @param last the last of them
     * @param after position before its first event
     * @param upTo position of its last event
     */
    record Span(LocalDate first, LocalDate last, long after, long upTo) {

        public long events() {
            return upTo - after;
        }
    }

    /** The spans of a ledger, without a gap, and how long each is. */
    record Spans(Length length, List<Span> all) {}

    private final LedgerMoments moments;

    LedgerActivity(LedgerMoments moments) {
        this.moments = moments;
    }

    /** From the first event to the one at a position. */
    Spans upTo(long position) {
        if (position == 0) {
            return new Spans(Length.DAY, List.of());
        }
        LocalDate first = day(moments.timeOf(1));
        LocalDate last = day(moments.timeOf(position));
        Length length = Length.dividing(first, last);
        var spans = new ArrayList<Span>();
        long after = 0;
        LocalDate begin = length.begin(first);
        while (!begin.isAfter(last)) {
            LocalDate next = length.next(begin);
            long upTo = next.isAfter(last) ? position : Math.min(position, endOf(next.minusDays(1), position));
            spans.add(new Span(begin, next.minusDays(1), after, upTo));
            after = upTo;
            begin = next;
        }
        return new Spans(length, spans);
    }

    private long endOf(LocalDate day, long position) {
        try {
            return moments.position(AsOfTexts.moment(day.toString())).orElse(position);
        } catch (NotYetPast e) {
            return position;
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, AsOfTexts.ZONE);
    }
}
