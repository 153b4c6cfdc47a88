package io.daicho.pages.work;

import io.daicho.deadletter.DeadLetters;
import io.daicho.deadletter.LetterRefused;
import io.daicho.pages.frame.Visit;
import io.daicho.projection.Projections;
import io.daicho.queryside.web.NothingFound;
import io.daicho.rebuild.RebuildRequest.Basis;
import io.daicho.rebuild.RebuildRequest.Cause;
import io.daicho.rebuild.RebuildRunning;
import io.daicho.rebuild.Rebuilds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Forms about projections: build the rows of one anew, try an event again that was left out, or do without it. */
@Controller
class RebuildFormController {

    private final Projections projections;
    private final Rebuilds rebuilds;
    private final DeadLetters letters;

    RebuildFormController(Projections projections, Rebuilds rebuilds, DeadLetters letters) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.letters = letters;
    }

    @PostMapping({"/ja/projections/{name}/rebuilds", "/en/projections/{name}/rebuilds"})
    String rebuild(@PathVariable String name, Visit visit, HttpServletRequest request) {
        String projection = existing(name);
        return decided(
                () -> rebuilds.start(projection, Cause.REQUEST, Basis.ROWS, new WorkForm(visit).actor()),
                visit,
                request);
    }

    @PostMapping({"/ja/projections/{name}/dead-letters/{position}", "/en/projections/{name}/dead-letters/{position}"})
    String letter(@PathVariable String name, @PathVariable long position, Visit visit, HttpServletRequest request) {
        String projection = existing(name);
        String actor = new WorkForm(visit).actor();
        String reason = Objects.requireNonNullElse(visit.text("reason"), "");
        return decided(
                () -> {
                    if (reason.isEmpty()) {
                        letters.retry(projection, position, actor);
                    } else {
                        letters.skip(projection, position, actor, reason);
                    }
                },
                visit,
                request);
    }

    private static String decided(Runnable decision, Visit visit, HttpServletRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        try {
            decision.run();
            return "redirect:" + visit.links().to("/projections");
        } catch (RebuildRunning | LetterRefused e) {
            return "redirect:" + visit.links().to("/projections", "refusal", e.getMessage());
        }
    }

    private String existing(String name) {
        if (!projections.has(name)) {
            throw new NothingFound("projection", name, 0);
        }
        return name;
    }
}
