package io.daicho.pages.measure;

import io.daicho.events.CitySlug;
import io.daicho.history.FieldChange;
import io.daicho.history.MeasureChange;
import io.daicho.history.MeasureDifference;
import io.daicho.history.MeasureHistory;
import io.daicho.pages.frame.Formats;
import io.daicho.pages.frame.Visit;
import io.daicho.pages.measure.MeasurePages.Shown;
import io.daicho.pages.place.CityNames;
import io.daicho.projection.Place;
import io.daicho.projection.PlacedPage;
import io.daicho.view.measure.MeasureRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One measure: as it stands, how it came to be so, step by step, and what changed since. */
@Controller
class MeasurePageController {

    private static final int CHANGES = 50;

    /**
     * A change and what it did, in words.
     *
     * @param number from 1
     */
    record Told(int number, MeasureChange change, List<FieldWords.Difference> differences) {}

    /** A field that the step left as it was. */
    record Standing(String field, String value) {}

    private final MeasurePages pages;
    private final FieldWords words;
    private final CityNames cities;

    MeasurePageController(MeasurePages pages, FieldWords words, CityNames cities) {
        this.pages = pages;
        this.words = words;
        this.cities = cities;
    }

    @GetMapping({"/ja/measures/{id}", "/en/measures/{id}"})
    String record(@PathVariable String id, Visit visit, Model model) {
        Shown shown = pages.show(id, "record", visit, model);
        MeasureHistory history = pages.history(shown);
        model.addAttribute("blame", new Blame(history.blame()));
        model.addAttribute("changes", history.size());
        model.addAttribute("cityNames", cities.of(mentioned(shown.record()), visit.language(), shown.reading()));
        return "pages/measure";
    }

    private static TreeSet<CitySlug> mentioned(MeasureRecord record) {
        var mentioned = new TreeSet<>(record.partnerCities());
        record.years().values().forEach(year -> mentioned.addAll(year.participants()));
        return mentioned;
    }

    @GetMapping({"/ja/measures/{id}/history", "/en/measures/{id}/history"})
    String history(@PathVariable String id, Visit visit, Model model) {
        Shown shown = pages.show(id, "history", visit, model);
        Place start = shown.reading().start();
        PlacedPage<MeasureChange> changes = pages.history(shown).changes(start, CHANGES);
        int first = start.slot() + 1;
        var told = new ArrayList<Told>();
        for (MeasureChange change : changes.items()) {
            told.add(told(first + told.size(), change, visit));
        }
        model.addAttribute("changes", told);
        model.addAttribute("next", shown.reading().next(changes));
        return "pages/measure-history";
    }

    private Told told(int number, MeasureChange change, Visit visit) {
        return new Told(number, change, words.differences(change.fields(), new Formats(visit.language())));
    }

    @GetMapping({"/ja/measures/{id}/replay", "/en/measures/{id}/replay"})
    String replay(@PathVariable String id, Visit visit, Model model) {
        Shown shown = pages.show(id, "replay", visit, model);
        MeasureHistory history = pages.history(shown);
        Integer asked = visit.number("step");
        int step = Math.clamp(asked == null ? 1 : asked, 1, history.size());
        MeasureChange change =
                history.changes(new Place(0, step - 1), 1).items().getFirst();
        List<String> changed =
                change.fields().stream().map(FieldChange::pointer).toList();
        var show = new Formats(visit.language());
        model.addAttribute("step", step);
        model.addAttribute("steps", history.size());
        model.addAttribute("told", told(step, change, visit));
        model.addAttribute(
                "fields",
                history.fieldsAt(change.origin().position()).stream()
                        .filter(field -> !changed.contains(field.pointer()))
                        .map(field -> new Standing(words.field(field.pointer(), show), words.value(field.to(), show)))
                        .toList());
        return "pages/measure-replay";
    }

    @GetMapping({"/ja/measures/{id}/since", "/en/measures/{id}/since"})
    String since(@PathVariable String id, Visit visit, Model model) {
        Shown shown = pages.show(id, "since", visit, model);
        MeasureDifference difference =
                pages.wholeHistory(shown).since(shown.reading().position(), Place.START, CHANGES);
        model.addAttribute("differences", words.differences(difference.fields(), new Formats(visit.language())));
        model.addAttribute("events", difference.events().items());
        return "pages/measure-since";
    }
}
