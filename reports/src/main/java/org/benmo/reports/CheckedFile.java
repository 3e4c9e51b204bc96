package org.benmo.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Report;
import org.benmo.documents.Problem;
import org.benmo.documents.ProblemCode;
import org.benmo.statements.identities.Severity;

/**
 * What came of one file, with the whole document as understood. It holds every character of the document, so a run of many
 * files keeps the {@link FileResult} and lets this go.
 *
 * @param file as named by the user
 * @param report empty when the file could not be used or we failed on it
 * @param problems what could not be used of it
 * @param defect our own failure in words; empty when all went well
 * @param joint the files it was checked together with; empty when it was checked alone
 */
public record CheckedFile(
        Path file, Optional<Report> report, List<Problem> problems, Optional<String> defect, Optional<Joint> joint) {
    /** A file cut off before anything in it could be recognised is unusable: what was lost may have been the accounts. */
    public CheckedFile {
        if (report.filter(r -> r.disclosure().kind() == DocumentKind.OTHER).isPresent()) {
            problems = problems.stream()
                    .map(p -> p.code().equals(ProblemCode.TRUNCATED.name())
                            ? new Problem(p.code(), p.message(), p.remedy(), true)
                            : p)
                    .toList();
        }
    }

    /** A file checked alone. */
    public CheckedFile(Path file, Optional<Report> report, List<Problem> problems, Optional<String> defect) {
        this(file, report, problems, defect, Optional.empty());
    }

    /** True when at least one finding is an error. */
    public boolean hasErrors() {
        return report.stream()
                .flatMap(r -> r.findings().stream())
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** True when nothing of it could be used. */
    public boolean isUnusable() {
        return problems.stream().anyMatch(Problem::fatal);
    }
}
