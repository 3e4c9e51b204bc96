package org.benmo.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.benmo.disclosure.Companions;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Problem;
import org.benmo.statements.catalogue.Catalogue;

/**
 * From a file to what is said about it: read, understand, check. The command line and the office both go this way, so that they
 * never say different things of one file. Safe for several threads.
 */
public final class FileCheck {
    private FileCheck() {}

    /** Checks a file by the catalogue that Benmo ships. */
    public static CheckedFile check(Path file, Supplier<Document> reading) {
        return check(
                file,
                reading,
                () -> {},
                (document, disclosure) ->
                        checked(file, document, disclosure, Companions.NONE, List.of(), Catalogue.standard()));
    }

    /**
     * Checks a file. Bad input and our own defects both come back as values, so that other files go on; only a lack of memory is
     * thrown, because another attempt with nothing else in memory may succeed.
     *
     * @param file as named by the user
     * @param reading of its content
     * @param between called between the steps; ends the work by throwing
     * @param then what is done about the document once it is understood
     */
    public static CheckedFile check(
            Path file,
            Supplier<Document> reading,
            Runnable between,
            BiFunction<Document, Disclosure, CheckedFile> then) {
        try {
            Document document = reading.get();
            if (document.isUnusable()) {
                return new CheckedFile(file, Optional.empty(), document.problems(), Optional.empty());
            }
            between.run();
            Disclosure disclosure = new Extraction().extract(document);
            between.run();
            return then.apply(document, disclosure);
        } catch (RuntimeException | StackOverflowError e) {
            return new CheckedFile(file, Optional.empty(), List.of(), Optional.of(defect(file.toString(), e)));
        }
    }

    /**
     * What is said about a document that is understood.
     *
     * @param companions what it is compared with
     * @param more problems besides those of the document
     */
    public static CheckedFile checked(
            Path file,
            Document document,
            Disclosure disclosure,
            Companions companions,
            List<Problem> more,
            Catalogue catalogue) {
        Report report = Checking.check(disclosure, companions, catalogue);
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.addAll(more);
        return new CheckedFile(file, Optional.of(report), problems, Optional.empty());
    }

    /**
     * A failure of ours in words: what for, which, where in our code.
     *
     * @param what was being done when it happened, such as the name of a file
     */
    public static String defect(String what, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " @ " + trace[0];
        return Messages.get("defect", what, failure + where);
    }
}
