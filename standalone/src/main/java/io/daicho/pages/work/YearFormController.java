package io.daicho.pages.work;

import io.daicho.asof.AsOfTexts;
import io.daicho.commandside.CommandExecutor;
import io.daicho.commandside.CommandResult;
import io.daicho.commandside.IdempotencyKeyReused;
import io.daicho.commandside.VersionMismatch;
import io.daicho.events.CovidEffect;
import io.daicho.events.CovidImpact;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureId;
import io.daicho.events.Outcome;
import io.daicho.events.YearResult;
import io.daicho.measure.CorrectYearResult;
import io.daicho.measure.FlagCovidImpact;
import io.daicho.measure.RecordYearResult;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.BadParameter;
import io.daicho.queryside.web.NothingFound;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.refusal.Refusal;
import io.daicho.view.measure.MeasureQueries;
import io.daicho.view.measure.MeasureRecord;
import io.daicho.view.measure.YearRecord;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Forms for a fiscal year of a measure: record a result, correct it with a reason, say how COVID-19 changed the year. */
@Controller
class YearFormController {

    private final CommandExecutor commands;
    private final MeasureQueries queries;
    private final Readings readings;
    private final Frames frames;
    private final Clock clock;

    YearFormController(
            CommandExecutor commands, MeasureQueries queries, Readings readings, Frames frames, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.readings = readings;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping({"/ja/measures/{id}/work", "/en/measures/{id}/work"})
    String form(@PathVariable String id, Visit visit, Model model) {
        return form(current(id), visit, null, model);
    }

    @PostMapping({"/ja/measures/{id}/results", "/en/measures/{id}/results"})
    String result(
            @PathVariable String id,
            Visit visit,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new WorkForm(visit);
        return execute(id, form, () -> resultCommand(current(id).record(), form), model, request, response);
    }

    @PostMapping({"/ja/measures/{id}/impacts", "/en/measures/{id}/impacts"})
    String impact(
            @PathVariable String id,
            @RequestParam(name = "effects", defaultValue = "") List<CovidEffect> effects,
            Visit visit,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new WorkForm(visit);
        return execute(
                id,
                form,
                () -> new FlagCovidImpact(id(id), form.year(), CovidImpact.of(effects.toArray(CovidEffect[]::new))),
                model,
                request,
                response);
    }

    private interface CommandOfForm {
        Object command();
    }

    /** A year that has a result has it corrected; what the form does not show stays. */
    private static Object resultCommand(MeasureRecord measure, WorkForm form) {
        FiscalYear year = form.year();
        YearRecord before = measure.years().get(year.value());
        Outcome outcome =
                Objects.requireNonNullElse(form.visit().constant("outcome", Outcome.class), Outcome.NOT_REPORTED);
        var result = new YearResult(
                year,
                outcome,
                Objects.requireNonNullElse(form.visit().text("text"), ""),
                before == null ? List.of() : before.participants(),
                before == null ? List.of() : before.figures());
        return before == null || before.outcome() == null
                ? new RecordYearResult(measure.id(), result)
                : new CorrectYearResult(measure.id(), result);
    }

    private String execute(
            String id,
            WorkForm form,
            CommandOfForm made,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            CommandResult result = commands.execute(made.command(), form.context());
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
            return "redirect:/" + form.visit().language().tag() + "/measures/" + id + "?minPosition="
                    + result.position();
        } catch (Refusal | VersionMismatch | IdempotencyKeyReused | IllegalArgumentException | BadParameter e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(current(id), form.visit(), String.valueOf(e.getMessage()), model);
        }
    }

    private record Current(MeasureRecord record, Reading reading) {}

    private Current current(String id) {
        Reading reading = readings.of(queries.readModel(), new ReadAt(null, null, null));
        MeasureId measure = id(id);
        return new Current(
                queries.measure(measure, reading.position())
                        .orElseThrow(() -> new NothingFound("measure", measure, reading.position())),
                reading);
    }

    private String form(Current current, Visit visit, @Nullable String refusal, Model model) {
        MeasureRecord measure = current.record();
        SortedSet<Integer> years = years(measure);
        Integer asked = visit.number("year");
        int year = asked != null
                ? asked
                : measure.years().isEmpty() ? years.last() : measure.years().lastKey();
        YearRecord before = measure.years().get(year);
        frames.around(model, visit, current.reading());
        model.addAttribute("measure", measure);
        model.addAttribute("tab", "work");
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("before", before);
        model.addAttribute("correcting", before != null && before.outcome() != null);
        model.addAttribute("outcomes", List.of(Outcome.values()));
        model.addAttribute(
                "effects", List.of(CovidEffect.CANCELLED, CovidEffect.REDUCED, CovidEffect.EXPANDED, CovidEffect.NONE));
        model.addAttribute("command", UUID.randomUUID().toString());
        model.addAttribute("impactCommand", UUID.randomUUID().toString());
        model.addAttribute("refusal", refusal);
        return "pages/work-year";
    }

    /** Those there is something about, and the next one; the present year where there is nothing yet. */
    private SortedSet<Integer> years(MeasureRecord measure) {
        var years = new TreeSet<>(measure.years().keySet());
        FiscalYear present = FiscalYear.of(LocalDate.ofInstant(clock.instant(), AsOfTexts.ZONE));
        years.add(years.isEmpty() ? present.value() : years.last() + 1);
        return years;
    }

    private static MeasureId id(String text) {
        try {
            return MeasureId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new NothingFound("measure", text, 0);
        }
    }
}
