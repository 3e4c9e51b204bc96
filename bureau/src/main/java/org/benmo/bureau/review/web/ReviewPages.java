package org.benmo.bureau.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.MenuItem;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.review.ReviewDesk;
import org.benmo.bureau.review.ReviewFile;
import org.benmo.bureau.review.ReviewFiles;
import org.benmo.bureau.review.ReviewJobs;
import org.benmo.bureau.review.Verdict;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.benmo.reports.FileResult;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Batches of files under review. */
@Controller
class ReviewPages {
    private static final String PLACES_ONLY =
            "<style>header,footer,.wrap:not(.split),.list,.places>h2{display:none!important}"
                    + ".split.wrap{display:block!important;padding:0!important;max-width:none!important}"
                    + ".places{position:static!important;max-height:none!important;height:auto!important}</style></head>";

    private final ReviewDesk desk;
    private final ReviewFiles files;
    private final ReviewJobs jobs;
    private final ReviewExports exports;

    ReviewPages(ReviewDesk desk, ReviewFiles files, ReviewJobs jobs, ReviewExports exports) {
        this.exports = exports;
        this.desk = desk;
        this.files = files;
        this.jobs = jobs;
    }

    @Bean
    static MenuItem reviewMenuItem() {
        return new MenuItem(110, "menu.work", "review.title", "/review", Permission.SEE_REVIEW.name());
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review")
    String batches(Person self, Model model) {
        model.addAttribute("batches", desk.batches());
        model.addAttribute("mayHandIn", self.may(Permission.DO_REVIEW));
        return "review/batches";
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review")
    String handIn(Person self, @RequestParam List<MultipartFile> file, @RequestParam(defaultValue = "") String name)
            throws IOException {
        List<ReviewDesk.HandedIn> kept = new ArrayList<>();
        for (MultipartFile one : file) {
            if (!one.isEmpty()) {
                try (InputStream in = one.getInputStream()) {
                    kept.add(files.keep(Objects.requireNonNullElse(one.getOriginalFilename(), "file"), in));
                }
            }
        }
        String title = name.isBlank() && !kept.isEmpty() ? kept.getFirst().name() : name.strip();
        long batch = desk.open(self.login(), title, kept);
        jobs.wake();
        return "redirect:/review/" + batch;
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/{id}")
    String batch(Person self, @PathVariable long id, Model model) {
        return batch(self, id, model, "review/batch");
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/{id}/rows")
    String rows(Person self, @PathVariable long id, Model model) {
        return batch(self, id, model, "review/rows");
    }

    private String batch(Person self, long id, Model model, String view) {
        model.addAttribute("batch", desk.batch(id));
        model.addAttribute("files", desk.files(id));
        model.addAttribute("mayHandIn", self.may(Permission.DO_REVIEW));
        return view;
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review/{id}/pause")
    String pause(Person self, @PathVariable long id, @RequestParam boolean paused) {
        desk.pause(self.login(), id, paused);
        jobs.wake();
        return "redirect:/review/" + id;
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/file/{id}")
    String file(Person self, @PathVariable long id, Model model) {
        ReviewFile file = desk.file(id);
        model.addAttribute("file", file);
        model.addAttribute(
                "findings",
                desk.result(id)
                        .flatMap(FileResult::document)
                        .map(FileResult.Understood::findings)
                        .orElse(List.of()));
        model.addAttribute("problems", desk.result(id).map(FileResult::problems).orElse(List.of()));
        model.addAttribute("decisions", desk.decisions(id));
        model.addAttribute("history", desk.history(file));
        desk.newerThan(file).ifPresent(newer -> model.addAttribute("newer", newer));
        model.addAttribute("mayReplace", desk.mayReplace(file));
        model.addAttribute("mayBeReplacedBy", desk.mayBeReplacedBy(file));
        model.addAttribute("mayDecide", self.may(Permission.DO_REVIEW));
        return "review/file";
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review/file/{id}/decide")
    String decide(
            Person self,
            @PathVariable long id,
            @RequestParam int finding,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String reason) {
        desk.decide(self.login(), id, finding, verdict, reason);
        return "redirect:/review/file/" + id + "#f" + finding;
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review/file/{id}/version")
    String version(Person self, @PathVariable long id, @RequestParam long older, @RequestParam boolean replaces) {
        desk.say(self.login(), id, older, replaces);
        return "redirect:/review/file/" + id;
    }

    /** The pictures of the report alone: what was found stands beside them already. */
    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/file/{id}/places")
    ResponseEntity<byte[]> places(@PathVariable long id) throws IOException {
        Path page = files.page(desk.file(id).id());
        if (!Files.exists(page)) {
            throw new Refusal("review.not.yet");
        }
        String report = Files.readString(page).replaceFirst("</head>", PLACES_ONLY);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", TrialPage.REPORT_POLICY)
                .body(report.getBytes(StandardCharsets.UTF_8));
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/{id}.xlsx")
    void workbook(@PathVariable long id, HttpServletResponse response) throws IOException {
        exports.workbook(id, response);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/{id}.sarif")
    void sarif(@PathVariable long id, HttpServletResponse response) throws IOException {
        exports.sarif(id, response);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/file/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable long id) throws IOException {
        return exports.report(id);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/file/{id}/letter.docx")
    void letter(@PathVariable long id, HttpServletResponse response) throws IOException {
        exports.letter(id, response);
    }
}
