package io.daicho.history.web;

import io.daicho.projection.ReadModel;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.Readings;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two moments between which a difference is asked for. */
record DiffAsked(
        @Parameter(
                description = "What the record is compared with: a date, which is the end of that day in Asia/Tokyo, an"
                        + " RFC 3339 instant, or a position. Needed unless fromPosition is given",
                example = "2022-03-31")
        @Nullable
        String from,

        @Parameter(description = "The same as a position; 0 is the empty ledger") @Nullable
        Long fromPosition,

        @Parameter(
                description = "The later moment: a date, an instant or a position; the newest by default",
                example = "2022-12-31")
        @Nullable
        String to,

        @Parameter(description = "The same as a position") @Nullable
        Long toPosition,

        @Parameter(
                description = "Position to wait for before answering, e.g. the Daicho-Position of a command's answer")
        @Nullable
        Long minPosition) {

    private record Moment(String field, String text) {

        long position(ReadModel model, Readings readings) {
            return readings.of(List.of(model), field, text).position();
        }
    }

    private static @Nullable Moment moment(String field, @Nullable String text, @Nullable Long position) {
        String positionField = field + "Position";
        if (position == null) {
            return text == null ? null : new Moment(field, text);
        }
        if (text != null) {
            throw new BadParameter(field, text, "names one moment and " + positionField + " another: give one of them");
        }
        if (position < 0) {
            throw new BadParameter(positionField, position.toString(), "is before the first position");
        }
        return new Moment(positionField, position.toString());
    }

    /** @throws BadParameter if no moment is given, or two, or one that is not over */
    long earlier(ReadModel model, Readings readings) {
        Moment earlier = moment("from", from, fromPosition);
        if (earlier == null) {
            throw new BadParameter("from", "", "is needed: a date, an instant or a position");
        }
        return earlier.position(model, readings);
    }

    /** Null for the newest. */
    @Nullable
    Long later(ReadModel model, Readings readings) {
        Moment later = moment("to", to, toPosition);
        return later == null ? null : later.position(model, readings);
    }

    /** @throws BadParameter if the moments stand the wrong way round */
    void requireOrder(long earlier, long later) {
        if (earlier > later) {
            String field = fromPosition == null ? "from" : "fromPosition";
            throw new BadParameter(
                    field,
                    fromPosition == null ? String.valueOf(from) : fromPosition.toString(),
                    "is behind the moment to compare with: position " + earlier + " is after " + later);
        }
    }
}
