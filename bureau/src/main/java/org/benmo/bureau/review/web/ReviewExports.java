package org.benmo.bureau.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.benmo.bureau.kit.Downloads;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.review.ReviewDesk;
import org.benmo.bureau.review.ReviewFiles;
import org.benmo.reports.FileResult;
import org.benmo.reports.letter.ReviewLetter;
import org.benmo.reports.sarif.SarifReport;
import org.benmo.reports.workbook.WorkbookReport;
import org.benmo.statements.catalogue.Catalogue;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reports of batches and files, the same for people and machines. */
@Component
class ReviewExports {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    /** Of the program; workbooks want one of digits even where it runs from classes. */
    private static final String VERSION =
            Objects.requireNonNullElse(ReviewExports.class.getPackage().getImplementationVersion(), "0.0");

    private final ReviewDesk desk;
    private final ReviewFiles files;

    ReviewExports(ReviewDesk desk, ReviewFiles files) {
        this.desk = desk;
        this.files = files;
    }

    void workbook(long batch, HttpServletResponse response) throws IOException {
        List<FileResult> results = resultsOf(batch);
        Downloads.begin(response, desk.batch(batch).name() + ".xlsx", Downloads.XLSX);
        try (WorkbookReport report = new WorkbookReport(response.getOutputStream(), VERSION)) {
            for (FileResult result : results) {
                report.add(result);
            }
        }
    }

    void sarif(long batch, HttpServletResponse response) throws IOException {
        List<FileResult> results = resultsOf(batch);
        Downloads.begin(response, desk.batch(batch).name() + ".sarif", "application/sarif+json");
        try (SarifReport report = new SarifReport(response.getOutputStream(), VERSION, Catalogue.standard())) {
            for (FileResult result : results) {
                report.add(result);
            }
        }
    }

    /** What a report is made of; refused before its first byte when there is nothing. */
    private List<FileResult> resultsOf(long batch) {
        desk.batch(batch);
        List<FileResult> results = desk.results(batch);
        if (results.isEmpty()) {
            throw new Refusal("review.none.done");
        }
        return results;
    }

    ResponseEntity<byte[]> report(long file) throws IOException {
        Path page = files.page(desk.file(file).id());
        if (!Files.exists(page)) {
            throw new Refusal("review.not.yet");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", TrialPage.REPORT_POLICY)
                .body(Files.readAllBytes(page));
    }

    void letter(long file, HttpServletResponse response) throws IOException {
        FileResult result = desk.result(file).orElseThrow(() -> new Refusal("review.not.yet"));
        byte[] letter =
                ReviewLetter.docx(result, LocalDate.now(HERE)).orElseThrow(() -> new Refusal("review.no.letter"));
        Downloads.begin(
                response, "审核意见.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        response.getOutputStream().write(letter);
    }
}
