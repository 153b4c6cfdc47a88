package io.daicho.pages.log;

import io.daicho.catalogue.EventCatalogue;
import io.daicho.log.StoredEvent;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.tree.LogEntries;
import io.daicho.tree.web.NotCovered;
import io.daicho.tree.web.Verifications;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The log event by event, and the verification of each. */
@Controller
class LogPageController {

    private static final int SIZE = 50;
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final LogEntries entries;
    private final EventCatalogue catalogue;
    private final Verifications verifications;
    private final Readings readings;
    private final Frames frames;

    LogPageController(
            LogEntries entries,
            EventCatalogue catalogue,
            Verifications verifications,
            Readings readings,
            Frames frames) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.verifications = verifications;
        this.readings = readings;
        this.frames = frames;
    }

    /** Events in the order of the log, from one position on; or what a filter leaves of them. */
    @GetMapping({"/ja/log", "/en/log"})
    String log(Visit visit, Model model) {
        Reading reading = readings.ofLogPage(visit.at(), visit.page(SIZE), "logPage");
        var filter = new LogEntries.Filter(visit.text("stream"), visit.text("type"), visit.text("actor"));
        @Nullable Long asked = visit.position("from");
        long from = Math.max(1, asked == null ? newestPage(filter, reading) : asked);
        LogEntries.Page page = entries.page(filter, from, reading.position(), SIZE);
        frames.around(model, visit, reading);
        model.addAttribute("from", from);
        model.addAttribute(
                "entries",
                page.events().stream()
                        .map(event -> LoggedChange.of(event, catalogue))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("before", from > 1 ? Math.max(1, from - SIZE) : null);
        return "pages/log";
    }

    /** Without a filter the newest events are shown first of all. */
    private static long newestPage(LogEntries.Filter filter, Reading reading) {
        boolean all = filter.stream() == null && filter.type() == null && filter.actor() == null;
        return all ? reading.position() - SIZE + 1 : 1;
    }

    @GetMapping({"/ja/log/{position}", "/en/log/{position}"})
    String entry(@PathVariable String position, Visit visit, Model model) {
        StoredEvent event = event(position, visit, model);
        model.addAttribute("change", LoggedChange.of(event, catalogue));
        model.addAttribute(
                "payload",
                INDENTED.writeValueAsString(INDENTED.readTree(event.event().payload())));
        model.addAttribute("line", event.leafLine().text());
        return "pages/log-entry";
    }

    @GetMapping({"/ja/log/{position}/verification", "/en/log/{position}/verification"})
    String verification(@PathVariable String position, Visit visit, Model model) {
        StoredEvent event = event(position, visit, model);
        model.addAttribute("change", LoggedChange.of(event, catalogue));
        try {
            model.addAttribute("verification", verifications.of(event, null));
        } catch (NotCovered e) {
            model.addAttribute("verification", null);
        }
        return "pages/verification";
    }

    private StoredEvent event(String text, Visit visit, Model model) {
        Reading reading = readings.ofLogPage(new ReadAt(null, null, null), visit.page(1), "logEntryPage");
        frames.around(model, visit, reading);
        return entries.at(number(text)).orElseThrow(() -> new NothingFound("log entry", text, entries.head()));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NothingFound("log entry", text, 0);
        }
    }
}
