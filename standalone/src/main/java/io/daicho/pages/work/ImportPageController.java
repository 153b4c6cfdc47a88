package io.daicho.pages.work;

import io.daicho.importing.ImportJob;
import io.daicho.importing.ImportKeyReused;
import io.daicho.importing.ImportRequest;
import io.daicho.importing.ImportRows;
import io.daicho.importing.Imports;
import io.daicho.importing.OnDifference;
import io.daicho.importing.RowOutcome;
import io.daicho.importing.reading.UnreadableFile;
import io.daicho.pages.frame.Frames;
import io.daicho.pages.frame.Visit;
import io.daicho.queryside.web.NothingFound;
import io.daicho.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Imports of tables: tried first or done at once, with their progress and the outcome of every row. */
@Controller
class ImportPageController {

    private static final int ROWS = 100;

    private final Imports imports;
    private final Frames frames;

    ImportPageController(Imports imports, Frames frames) {
        this.imports = imports;
        this.frames = frames;
    }

    @GetMapping({"/ja/imports", "/en/imports"})
    String form(Visit visit, Model model) {
        return form(visit, null, model);
    }

    private String form(Visit visit, @Nullable String refusal, Model model) {
        frames.around(model, visit);
        model.addAttribute("command", UUID.randomUUID().toString());
        model.addAttribute("refusal", refusal);
        return "pages/imports";
    }

    @PostMapping({"/ja/imports", "/en/imports"})
    String start(
            @RequestParam(name = "file") MultipartFile file,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "correct", defaultValue = "false") boolean correct,
            Visit visit,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = new WorkForm(visit);
        try {
            ImportJob job = imports.start(
                    new ImportRequest(
                            // trying a file and importing it are two imports of one form
                            form.command() + (dryRun ? "-dry" : ""),
                            document(file),
                            form.actor(),
                            dryRun,
                            correct ? OnDifference.CORRECT : OnDifference.REPORT),
                    file.getInputStream());
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
            return "redirect:/" + visit.language().tag() + "/imports/" + job.id();
        } catch (UnreadableFile | ImportKeyReused | Refusal | IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(visit, String.valueOf(e.getMessage()), model);
        }
    }

    /** Its name, without a path. */
    private static String document(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "unnamed" : last;
    }

    @GetMapping({"/ja/imports/{id}", "/en/imports/{id}"})
    String progress(@PathVariable String id, Visit visit, Model model) {
        ImportJob job = imports.find(id).orElseThrow(() -> new NothingFound("import", id, 0));
        RowOutcome outcome = visit.constant("outcome", RowOutcome.class);
        Integer after = visit.number("after");
        ImportRows.Page page = imports.rows(id)
                .page(after == null ? 0 : Math.max(0, after), job.total(), ROWS, Optional.ofNullable(outcome));
        frames.around(model, visit);
        model.addAttribute("job", job);
        model.addAttribute("rows", page.items());
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("outcomes", List.of(RowOutcome.values()));
        return "pages/import";
    }

    @ExceptionHandler
    String refused(MultipartException failure, Visit visit, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        return form(visit, String.valueOf(failure.getMessage()), model);
    }
}
