package io.daicho.queryside.web;

import io.daicho.asof.AsOf;
import io.daicho.asof.AsOfTexts;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The moment a read is for. At most one of {@code asOf}, {@code atPosition} and the request's {@code Accept-Datetime} is
 * given; the newest otherwise.
 *
 * @param minPosition wait until this position is reached; null = do not wait
 * @param asOf a date, which is the end of that day in Asia/Tokyo, or an RFC 3339 instant
 * @param atPosition answer as of this position
 */
public record ReadAt(
        @Parameter(
                description = "Position to wait for before answering, e.g. the Daicho-Position of a command's answer")
        @Nullable
        Long minPosition,

        @Parameter(
                description =
                        "Answer as the ledger stood then: a date, which is the end of that day in Asia/Tokyo, or an"
                                + " RFC 3339 instant; the newest by default",
                example = "2022-12-31")
        @Nullable
        String asOf,

        @Parameter(description = "Answer as the ledger stood at this position; the newest by default") @Nullable
        Long atPosition) {

    static final String ACCEPT_DATETIME = "Accept-Datetime";

    public ReadAt {
        requireNotNegative("minPosition", minPosition);
        requireNotNegative("atPosition", atPosition);
    }

    private static void requireNotNegative(String field, @Nullable Long position) {
        if (position != null && position < 0) {
            throw new BadParameter(field, position.toString(), "is before the first position");
        }
    }

    /** @throws BadParameter if more than one moment is asked for, or one that is none */
    Asked asked(@Nullable String acceptDatetime) {
        requireOne(acceptDatetime);
        if (asOf != null) {
            return new Asked("asOf", asOf, parsed("asOf", asOf, AsOfTexts::time));
        }
        if (atPosition != null) {
            return new Asked("atPosition", atPosition.toString(), new AsOf.Position(atPosition));
        }
        if (acceptDatetime != null) {
            return new Asked(
                    ACCEPT_DATETIME, acceptDatetime, parsed(ACCEPT_DATETIME, acceptDatetime, AsOfTexts::httpDate));
        }
        return new Asked("", "", new AsOf.Newest());
    }

    static Asked moment(String field, String text) {
        return new Asked(field, text, parsed(field, text, AsOfTexts::moment));
    }

    private static AsOf parsed(String field, String text, Function<String, AsOf> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(field, text, String.valueOf(e.getMessage()));
        }
    }

    private void requireOne(@Nullable String acceptDatetime) {
        if (asOf != null && atPosition != null) {
            throw new BadParameter("asOf", asOf, "names one moment and atPosition another: give one of them");
        }
        if (acceptDatetime != null && (asOf != null || atPosition != null)) {
            String other = asOf != null ? "asOf" : "atPosition";
            throw new BadParameter(
                    ACCEPT_DATETIME, acceptDatetime, "names one moment and " + other + " another: give one of them");
        }
    }

    /** A moment, and the parameter that asks for it. */
    record Asked(String field, String text, AsOf asOf) {}
}
