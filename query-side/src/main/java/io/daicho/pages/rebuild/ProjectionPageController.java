package io.daicho.pages.rebuild;

import io.daicho.deadletter.DeadLetters;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.projection.DeadLetter;
import io.daicho.projection.ProjectionStatus;
import io.daicho.projection.Projections;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.rebuild.Rebuild;
import io.daicho.rebuild.Rebuilds;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The projections of the ledger, with rebuilds as they go on and the events left out. */
@Controller
class ProjectionPageController {

    private static final int REBUILDS = 3;

    /** Events of a projection that are listed at most. */
    private static final int LETTERS = 50;

    /**
     * A projection.
     *
     * @param rebuilds the newest, the newest first
     * @param letters events that its rows lack
     */
    record Shown(ProjectionStatus status, List<Rebuild> rebuilds, List<DeadLetter> letters) {

        /** Whether one of the rebuilds has not ended. */
        public boolean building() {
            return rebuilds.stream().anyMatch(rebuild -> !rebuild.state().isEnd());
        }
    }

    private final Projections projections;
    private final Rebuilds rebuilds;
    private final DeadLetters letters;
    private final Readings readings;
    private final Frames frames;

    ProjectionPageController(
            Projections projections, Rebuilds rebuilds, DeadLetters letters, Readings readings, Frames frames) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.letters = letters;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/projections", "/en/projections"})
    String projections(Visit visit, Model model) {
        Reading reading = readings.ofLogPage(new ReadAt(null, null, null), visit.page(1), "projectionsPage");
        frames.around(model, visit, reading);
        List<Shown> shown = projections.names().stream()
                .map(name -> new Shown(
                        projections.status(name),
                        rebuilds.of(name).stream().limit(REBUILDS).toList(),
                        letters.of(name).stream().limit(LETTERS).toList()))
                .toList();
        model.addAttribute("projections", shown);
        model.addAttribute("building", shown.stream().anyMatch(Shown::building));
        model.addAttribute("refusal", visit.text("refusal"));
        return "pages/projections";
    }
}
