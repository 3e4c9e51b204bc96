package org.benmo.reports.publishing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.reports.CheckedFile;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.identities.Severity;

/** Reads every written file again as a stranger would, and checks it. */
public final class ReadBack {
    private ReadBack() {}

    /**
     * What came of one file.
     *
     * @param file its name
     * @param checked all that is said about it
     */
    public record Verdict(String file, CheckedFile checked) {
        /** True when nothing above information is found and every number is understood. */
        public boolean isClean() {
            return checked.defect().isEmpty()
                    && checked.report().isPresent()
                    && loud(checked.report().get()) == 0
                    && checked.report().get().disclosure().numbers().unread().isEmpty();
        }

        /** How many findings are above information. */
        public static long loud(Report report) {
            return report.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .count();
        }
    }

    /** The verdicts in the order of the files; kinds are read side by side. */
    static List<Verdict> of(Map<String, byte[]> files) {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>(files.entrySet());
        return entries.parallelStream()
                .map(entry -> new Verdict(entry.getKey(), check(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static CheckedFile check(String name, byte[] bytes) {
        Document document = Documents.read(name, bytes);
        if (document.isUnusable()) {
            return new CheckedFile(Path.of(name), Optional.empty(), document.problems(), Optional.empty());
        }
        Report report = Checking.check(new Extraction().extract(document), Catalogue.standard());
        return new CheckedFile(Path.of(name), Optional.of(report), document.problems(), Optional.empty());
    }
}
