package io.daicho.tree.web;

import io.daicho.tree.LogEntries;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of log entries is narrowed to. */
record EntriesAsked(
        @Parameter(description = "Only events of this measure, department or partner city") @Nullable
        String stream,

        @Parameter(description = "Only events of this type, such as YearResultCorrected") @Nullable
        String type,

        @Parameter(
                description = "Only events caused by this actor; listActorChanges finds them without looking at others")
        @Nullable
        String actor) {

    LogEntries.Filter filter() {
        return new LogEntries.Filter(stream, type, actor);
    }
}
