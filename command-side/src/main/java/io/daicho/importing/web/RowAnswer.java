package io.daicho.importing.web;

import io.daicho.importing.RowMessage;
import io.daicho.importing.RowReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a row as it is told.
 *
 * @param row number of the data row in the file, from 1
 * @param line line of the text file, or row of the sheet
 * @param rowNo number as printed
 * @param outcome accepted, unchanged or rejected
 * @param position last position committed at, 0 if it emitted nothing
 */
record RowAnswer(
        int row,
        long line,
        @Nullable Integer rowNo,
        String outcome,
        @Nullable String measureId,
        int events,
        long position,
        List<Message> messages) {

    /** What there is to say about a cell; severity is error or warning. */
    record Message(String severity, String field, String value, String message) {

        static Message of(RowMessage message) {
            return new Message(
                    message.severity().name().toLowerCase(Locale.ROOT),
                    message.field(),
                    message.value(),
                    message.message());
        }
    }

    /**
     * One page of outcomes.
     *
     * @param next cursor of the next page, or null
     * @param position last position the import has committed at
     */
    record Page(List<RowAnswer> items, @Nullable String next, long position) {}

    static RowAnswer of(RowReport report) {
        return new RowAnswer(
                report.row(),
                report.line(),
                report.rowNo(),
                report.outcome().name().toLowerCase(Locale.ROOT),
                report.measureId(),
                report.events(),
                report.position(),
                report.messages().stream().map(Message::of).toList());
    }
}
