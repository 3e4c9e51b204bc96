package org.benmo.bureau.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.benmo.bureau.access.Person;
import org.benmo.bureau.kit.Bar;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.kit.api.ListData;
import org.benmo.bureau.kit.lists.ListPages;
import org.benmo.bureau.kit.lists.Listing;
import org.benmo.bureau.review.Batch;
import org.benmo.bureau.review.Decision;
import org.benmo.bureau.review.ReviewDesk;
import org.benmo.bureau.review.ReviewFile;
import org.benmo.bureau.review.ReviewFiles;
import org.benmo.bureau.review.ReviewJobs;
import org.benmo.bureau.review.ReviewListings;
import org.benmo.bureau.review.ReviewOverview;
import org.benmo.bureau.review.Verdict;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.benmo.documents.Problem;
import org.benmo.reports.FileResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Reviewing for machines: hand in, follow, read findings, decide, fetch reports. */
@ForMachines
class ReviewApi {
    private static final String LIST = "/review/lists/{list:cases|files|findings}";
    private static final Map<String, Listing> LISTS =
            Map.of("cases", ReviewListings.CASES, "files", ReviewListings.FILES, "findings", ReviewListings.FINDINGS);

    private final ReviewDesk desk;
    private final ReviewFiles files;
    private final ReviewJobs jobs;
    private final ReviewOverview overview;
    private final ReviewExports exports;
    private final ListData data;
    private final ListPages pages;

    ReviewApi(
            ReviewDesk desk,
            ReviewFiles files,
            ReviewJobs jobs,
            ReviewOverview overview,
            ReviewExports exports,
            ListData data,
            ListPages pages) {
        this.desk = desk;
        this.files = files;
        this.jobs = jobs;
        this.overview = overview;
        this.exports = exports;
        this.data = data;
        this.pages = pages;
    }

    /** A batch and its files. */
    record BatchFiles(Batch batch, List<ReviewFile> files) {}

    /** A file, the other files of its unit, the one that replaces it, and those nobody has said yet whether it replaces them. */
    record FileHistory(
            ReviewFile file,
            List<ReviewFile> history,
            @Nullable ReviewFile replacedBy,
            List<ReviewFile> mayReplace) {}

    /** What was found in a file, worst first, and what of it could not be used. */
    record Found(List<FoundOne> findings, List<Problem> problems) {}

    /** A finding: its place in the result, what it says, the relations it breaks, and the last decision about it. */
    record FoundOne(
            int place,
            String code,
            String severity,
            String where,
            String message,
            @Nullable String expected,
            @Nullable String difference,
            @Nullable String cause,
            String suggestion,
            List<Broken> relations,
            @Nullable Decision decision) {}

    /** A broken relation: its code, in words, and with its numbers written out. */
    record Broken(String code, String words, String numbers) {}

    /** What is decided about a finding; ignoring asks for a reason. */
    record Deciding(@Nullable Verdict verdict, @Nullable String reason) {}

    /** Whether a file replaces an earlier one, by number, or is one more beside it. */
    record Saying(long older, boolean replaces) {}

    /** Counts as on the page of the overview. */
    record Counts(List<Bar> outcomes, List<Bar> kinds, List<Bar> units, List<Bar> weeks) {}

    /** A batch that was opened. */
    record Opened(long id, int files) {}

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/batches")
    List<Batch> batches() {
        return desk.batches();
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review/batches")
    @ResponseStatus(HttpStatus.CREATED)
    Opened handIn(Person self, @RequestParam List<MultipartFile> file, @RequestParam(defaultValue = "") String name)
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
        return new Opened(batch, kept.size());
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/batches/{id}")
    BatchFiles batch(@PathVariable long id) {
        return new BatchFiles(desk.batch(id), desk.files(id));
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review/batches/{id}/pause")
    Batch pause(Person self, @PathVariable long id, @RequestParam boolean paused) {
        desk.batch(id);
        desk.pause(self.login(), id, paused);
        jobs.wake();
        return desk.batch(id);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/batches/{id}.xlsx")
    void workbook(@PathVariable long id, HttpServletResponse response) throws IOException {
        exports.workbook(id, response);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/batches/{id}.sarif")
    void sarif(@PathVariable long id, HttpServletResponse response) throws IOException {
        exports.sarif(id, response);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/files/{id}")
    FileHistory file(@PathVariable long id) {
        ReviewFile file = desk.file(id);
        return new FileHistory(file, desk.history(file), desk.newerThan(file).orElse(null), desk.mayReplace(file));
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/files/{id}/findings")
    Found findings(@PathVariable long id) {
        desk.file(id);
        FileResult result = desk.result(id).orElseThrow(() -> new Refusal("review.not.yet"));
        Map<Integer, Decision> decisions = desk.decisions(id);
        List<FileResult.Explained> all =
                result.document().map(FileResult.Understood::findings).orElse(List.of());
        List<FoundOne> found = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            found.add(found(place, all.get(place), decisions.get(place)));
        }
        return new Found(found, result.problems());
    }

    private static FoundOne found(int place, FileResult.Explained explained, @Nullable Decision decision) {
        var finding = explained.finding();
        return new FoundOne(
                place,
                finding.code(),
                finding.severity().name(),
                finding.where(),
                finding.message(),
                finding.expected().map(Object::toString).orElse(null),
                finding.difference().map(Object::toString).orElse(null),
                finding.cause().map(Object::toString).orElse(null),
                finding.suggestion(),
                explained.relations().stream()
                        .map(relation -> new Broken(relation.code(), relation.words(), relation.numbers()))
                        .toList(),
                decision);
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review/files/{id}/findings/{place}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    Decision decide(Person self, @PathVariable long id, @PathVariable int place, @RequestBody Deciding deciding) {
        desk.file(id);
        Verdict verdict = deciding.verdict();
        if (verdict == null) {
            throw new Refusal("review.verdict");
        }
        desk.decide(self.login(), id, place, verdict, Objects.requireNonNullElse(deciding.reason(), ""));
        return Objects.requireNonNull(desk.decisions(id).get(place));
    }

    @Requires(Permission.DO_REVIEW)
    @PostMapping("/review/files/{id}/versions")
    ResponseEntity<Void> say(Person self, @PathVariable long id, @RequestBody Saying saying) {
        desk.say(self.login(), id, saying.older(), saying.replaces());
        return ResponseEntity.noContent().build();
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/files/{id}.html")
    ResponseEntity<byte[]> report(@PathVariable long id) throws IOException {
        return exports.report(id);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/files/{id}/letter.docx")
    void letter(@PathVariable long id, HttpServletResponse response) throws IOException {
        exports.letter(id, response);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping(LIST)
    ListData.Page list(@PathVariable String list, @RequestParam Map<String, String> parameters) {
        return data.page(Objects.requireNonNull(LISTS.get(list)), parameters);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping(LIST + ".xlsx")
    void export(@PathVariable String list, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        pages.export(Objects.requireNonNull(LISTS.get(list)), parameters, response);
    }

    @Requires(Permission.SEE_REVIEW)
    @GetMapping("/review/overview")
    Counts overview() {
        return new Counts(overview.outcomes(), overview.kinds(), overview.units(), overview.weeks());
    }
}
