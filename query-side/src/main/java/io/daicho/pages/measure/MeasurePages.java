package io.daicho.pages.measure;

import io.daicho.events.MeasureId;
import io.daicho.history.MeasureHistories;
import io.daicho.history.MeasureHistory;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.measure.MeasureRecord;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of one measure show at their head: its record at the moment asked for. */
@Component
class MeasurePages {

    private final MeasureQueries queries;
    private final MeasureHistories histories;
    private final Readings readings;
    private final Frames frames;

    MeasurePages(MeasureQueries queries, MeasureHistories histories, Readings readings, Frames frames) {
        this.queries = queries;
        this.histories = histories;
        this.readings = readings;
        this.frames = frames;
    }

    /** A measure at a moment. */
    record Shown(Reading reading, MeasureRecord record) {}

    /**
     * Frames the page.
     *
     * @param tab which of the measure's pages it is
     * @throws NothingFound if there was no such measure
     */
    Shown show(String id, String tab, Visit visit, Model model) {
        MeasureId measure = id(id);
        Reading reading = readings.ofPage(queries.readModel(), visit.at(), visit.page(1), "measurePage", measure, tab);
        MeasureRecord record = queries.measure(measure, reading.position())
                .orElseThrow(() -> new NothingFound("measure", measure, reading.position()));
        frames.around(model, visit, reading);
        model.addAttribute("measure", record);
        model.addAttribute("tab", tab);
        return new Shown(reading, record);
    }

    MeasureHistory history(Shown shown) {
        return history(shown.record().id(), shown.reading().position());
    }

    /** Of every event there is by now. */
    MeasureHistory wholeHistory(Shown shown) {
        return history(shown.record().id(), shown.reading().newest());
    }

    private MeasureHistory history(MeasureId id, long position) {
        return histories.upTo(id, position).orElseThrow(() -> new NothingFound("measure", id, position));
    }

    private static MeasureId id(String text) {
        try {
            return MeasureId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NothingFound("measure", text, 0);
        }
    }
}
