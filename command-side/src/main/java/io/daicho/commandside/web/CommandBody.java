package io.daicho.commandside.web;

import io.daicho.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * The JSON body of a command: a record. Members that are not {@code @Nullable} must be there, lists apart, which are
 * empty when absent; {@code null} counts as absent, and a member the record does not have is refused.
 */
public interface CommandBody {

    /** Why, in the sender's words. */
    @Nullable
    String reason();

    /** Where the change was read. */
    @Nullable
    Source source();
}
