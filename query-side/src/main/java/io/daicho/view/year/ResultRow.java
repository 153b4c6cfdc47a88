package io.daicho.view.year;

import io.daicho.events.ErasedText;
import io.daicho.events.TextErased;
import io.daicho.events.YearResult;
import org.jspecify.annotations.Nullable;

/**
 * The result of one fiscal year of one measure, with its text.
 *
 * @param event position of the event it is from, null in rows of version 1
 * @param erasure position of the event that erased the text, null where none did; older versions of the row do not say it
 */
record ResultRow(
        YearResult result, @Nullable Long event, @Nullable Long erasure) {

    boolean isNamedBy(TextErased erased) {
        return event != null && erased.erased().contains(new ErasedText(event, ErasedText.RESULT_TEXT));
    }

    ResultRow erased(TextErased erased) {
        return isNamedBy(erased) ? new ResultRow(result.erased(), event, erasure) : this;
    }
}
