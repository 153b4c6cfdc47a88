package io.daicho.pages.work;

import io.daicho.commandside.CommandContext;
import io.daicho.events.FiscalYear;
import io.daicho.events.Provenance;
import io.daicho.events.Source;
import io.daicho.pages.frame.Visit;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What every form about a measure has: the year, who acts and why, the version that was seen, and an id of its own, by
 * which a form sent twice is one command.
 */
record WorkForm(Visit visit) {

    static final String ACTOR = "actor";
    static final String COMMAND = "command";

    FiscalYear year() {
        Integer year = visit.number("year");
        if (year == null) {
            throw new IllegalArgumentException("a fiscal year is needed");
        }
        return new FiscalYear(year);
    }

    /** Whoever is signed in, once there is a way to sign in; till then whoever the form names. */
    String actor() {
        return Objects.requireNonNullElse(visit.text(ACTOR), "anonymous");
    }

    /** The id the form was given, which names one command and no other. */
    String command() {
        String command = visit.text(COMMAND);
        if (command == null) {
            throw new IllegalArgumentException("the form has no id");
        }
        return command;
    }

    /** @throws IllegalArgumentException if a part is not what it has to be */
    CommandContext context() {
        Long version = visit.position("version");
        return new CommandContext(
                command(),
                new Provenance(actor(), visit.text("reason"), source()),
                version == null ? OptionalLong.empty() : OptionalLong.of(version));
    }

    private @Nullable Source source() {
        String document = visit.text("document");
        return document == null ? null : new Source(document, visit.number("row"), visit.number("page"));
    }
}
