package io.daicho.pages.frame;

import io.daicho.asof.AsOfTexts;
import io.daicho.asof.LedgerMoments;
import io.daicho.queryside.web.Reading;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts the frame of a page into its model: {@code frame}, {@code link} for addresses, {@code show} for
 * values, and {@code workPages}: whether pages that change the ledger are open to whoever visits.
 */
@Component
public class Frames {

    private final LedgerMoments moments;
    private final Clock clock;
    private final ObjectProvider<WorkPages> work;

    Frames(LedgerMoments moments, Clock clock, ObjectProvider<WorkPages> work) {
        this.moments = moments;
        this.clock = clock;
        this.work = work;
    }

    /** Frames a page that shows one moment. */
    public void around(Model model, Visit visit, Reading reading) {
        long position = reading.position();
        add(
                model,
                new Frame(
                        visit,
                        position,
                        Math.max(position, reading.newest()),
                        position == 0 ? null : moments.timeOf(position),
                        reading.past(),
                        yesterday()));
    }

    /** Frames a page that is about no moment. */
    public void around(Model model, Visit visit) {
        add(model, new Frame(visit, 0, 0, null, false, yesterday()));
    }

    private void add(Model model, Frame frame) {
        model.addAttribute("frame", frame);
        model.addAttribute("workPages", work.stream().anyMatch(pages -> pages.areOpenTo(frame.visit())));
        model.addAttribute("link", frame.visit().links());
        model.addAttribute("show", new Formats(frame.visit().language()));
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), AsOfTexts.ZONE).minusDays(1);
    }
}
