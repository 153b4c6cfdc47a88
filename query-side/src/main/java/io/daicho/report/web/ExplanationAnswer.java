package io.daicho.report.web;

import io.daicho.events.Source;
import io.daicho.queryside.web.ProofLinks;
import io.daicho.report.Language;
import io.daicho.report.explanation.EventSummary;
import io.daicho.report.explanation.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is.
 *
 * @param row what names its row
 * @param value text or number
 * @param events in the order of their positions: they alone give the value, without any one of them it is another; none
 *     for zero and blank
 */
record ExplanationAnswer(
        String report,
        String version,
        String figure,
        String row,
        String column,
        Object value,
        long position,
        @Nullable String at,
        List<Explaining> events) {

    /**
     * An event behind the figure.
     *
     * @param at when it entered the ledger
     * @param type name in the event catalogue
     * @param summary what it says, in a line
     * @param links to the proof that it stands in the log
     */
    record Explaining(
            long position,
            @Nullable String at,
            String type,
            String stream,
            long seq,
            String command,
            String actor,
            @Nullable String reason,
            @Nullable Source source,
            String summary,
            ProofLinks links) {

        static Explaining of(LoggedEvent event, Language language) {
            return new Explaining(
                    event.position(),
                    Receipt.text(event.place().at()),
                    event.type(),
                    event.place().stream(),
                    event.place().seq(),
                    event.command(),
                    event.provenance().actor(),
                    event.provenance().reason(),
                    event.provenance().source(),
                    EventSummary.of(event.place().event()).in(language),
                    ProofLinks.of(event.position()));
        }
    }
}
