package io.daicho.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one row.
 *
 * @param row number of the data row in the file, from 1
 * @param line line of the text file, or row of the sheet
 * @param rowNo number as printed, or null where that is none
 * @param measureId the measure it is about, or null where it is rejected
 * @param events how many events it emitted
 * @param position last position it was committed at, 0 where it emitted none
 */
public record RowReport(
        int row,
        long line,
        @Nullable Integer rowNo,
        RowOutcome outcome,
        @Nullable String measureId,
        int events,
        long position,
        List<RowMessage> messages) {

    public RowReport {
        messages = List.copyOf(messages);
    }

    long warnings() {
        return messages.stream()
                .filter(message -> message.severity() == RowMessage.Severity.WARNING)
                .count();
    }
}
