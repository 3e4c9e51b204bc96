package org.benmo.bureau.review.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.picture.PagePicture;
import org.benmo.documents.picture.PagePictures;
import org.benmo.reports.FileCheck;
import org.benmo.reports.FileResult;
import org.benmo.reports.RecordedResult;
import org.benmo.reports.html.HtmlReport;
import org.benmo.reports.html.PageViews;

/**
 * Checks file after file as asked on standard input, one line each ({@code file TAB page TAB name}), and answers each with one
 * line of JSON. The page with the findings is written to {@code page}. Ends when its input ends, so it never outlives the office.
 */
public final class CheckWorker {
    private CheckWorker() {}

    /** Runs until the input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what a library may print must not stand between the answers
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.split("\t", 3);
            answers.println(answer(Path.of(words[0]), Path.of(words[1]), words[2]));
        }
    }

    private static String answer(Path file, Path page, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Document document = Documents.read(name, bytes);
        FileResult result = FileResult.of(FileCheck.check(Path.of(name), () -> document));
        Files.write(page, HtmlReport.write(result, Optional.of(document), pictures(document, bytes, result)));
        return new RecordedResult(name, -1, "", "", Map.of(), result).write();
    }

    private static List<PagePicture> pictures(Document document, byte[] bytes, FileResult result) {
        Set<Integer> pages = result.document().map(PageViews::pages).orElse(Set.of());
        return pages.isEmpty() || !document.format().equals("pdf") ? List.of() : PagePictures.ofPdf(bytes, pages);
    }
}
