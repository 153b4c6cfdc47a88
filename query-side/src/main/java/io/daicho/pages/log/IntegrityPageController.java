package io.daicho.pages.log;

import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.ReadAt;
import io.daicho.queryside.web.Reading;
import io.daicho.queryside.web.Readings;
import io.daicho.tree.IntegrityAlarm;
import io.daicho.tree.checkpoint.CheckpointKeys;
import io.daicho.tree.checkpoint.Checkpoints;
import io.daicho.tree.checkpoint.SignedCheckpoint;
import io.daicho.tree.checkpoint.Witnesses;
import io.daicho.tree.web.CheckpointAnswers;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the ledger is sound, by what it can be known: alarms, checkpoints, keys and witnesses. */
@Controller
class IntegrityPageController {

    private static final int CHECKPOINTS = 10;

    private final IntegrityAlarm alarm;
    private final Checkpoints checkpoints;
    private final CheckpointKeys keys;
    private final Witnesses witnesses;
    private final CheckpointAnswers answers;
    private final Readings readings;
    private final Frames frames;

    IntegrityPageController(
            IntegrityAlarm alarm,
            Checkpoints checkpoints,
            CheckpointKeys keys,
            Witnesses witnesses,
            CheckpointAnswers answers,
            Readings readings,
            Frames frames) {
        this.alarm = alarm;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.witnesses = witnesses;
        this.answers = answers;
        this.readings = readings;
        this.frames = frames;
    }

    @GetMapping({"/ja/integrity", "/en/integrity"})
    String integrity(Visit visit, Model model) {
        Reading reading = readings.ofLogPage(new ReadAt(null, null, null), visit.page(1), "integrityPage");
        frames.around(model, visit, reading);
        long newest = checkpoints.newest().map(SignedCheckpoint::number).orElse(0L);
        List<SignedCheckpoint> last =
                newest == 0 ? List.of() : checkpoints.range(Math.max(1, newest - CHECKPOINTS + 1), newest);
        model.addAttribute("findings", alarm.findings());
        model.addAttribute("origin", checkpoints.origin());
        model.addAttribute(
                "checkpoints", last.reversed().stream().map(answers::of).toList());
        model.addAttribute("keys", answers.keys(keys.all()));
        model.addAttribute("witnesses", witnesses.keys());
        return "pages/integrity";
    }
}
