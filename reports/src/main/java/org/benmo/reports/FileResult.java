package org.benmo.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.benmo.statements.identities.Severity;

/**
 * What is said about one file, as plain data: everything a report of many files needs and nothing of the document itself. It can be
 * written down and read again ({@link ResultJson}).
 *
 * @param file as named by the user
 * @param document what was understood; empty when the file could not be used or we failed on it
 * @param problems what could not be used of it
 * @param defect our own failure in words; empty when all went well
 * @param joint the files it was checked together with; empty when it was checked alone
 */
public record FileResult(
        String file,
        Optional<Understood> document,
        List<Problem> problems,
        Optional<String> defect,
        Optional<Joint> joint) {
    /** What is said about a file checked alone. */
    public FileResult(String file, Optional<Understood> document, List<Problem> problems, Optional<String> defect) {
        this(file, document, problems, defect, Optional.empty());
    }

    /** The same under another name of the file. */
    public FileResult named(String name) {
        return new FileResult(name, document, problems, defect, joint);
    }

    /** What a file came to, the gravest that applies. */
    public enum State {
        /** We failed on it. */
        DEFECT,
        /** Nothing of it could be used. */
        UNUSABLE,
        /** At least one finding is an error. */
        ERRORS,
        /** At least one finding is a warning. */
        WARNINGS,
        /** Nothing worse than information. */
        CLEAN,
        /** Recognised as something that is not checked: a budget, a blank template, another document; or checked elsewhere. */
        NOT_CHECKED
    }

    /**
     * A document as understood, in figures.
     *
     * @param format of the file, such as {@code pdf}
     * @param kind what it turned out to be
     * @param unit who publishes it; empty when not found
     * @param year fiscal year; empty when not found
     * @param template family of its outline
     * @param pages how many; 0 where the kind of file has none
     * @param forms the published forms found, in printed order
     * @param numbers the account of all numbers printed; of each unread one the first place is kept
     * @param tally outcomes counted
     * @param findings worst first
     * @param undecided what could not be decided and why
     */
    public record Understood(
            String format,
            DocumentKind kind,
            Optional<String> unit,
            OptionalInt year,
            String template,
            int pages,
            List<FormFound> forms,
            Disclosure.Numbers numbers,
            Report.Tally tally,
            List<Explained> findings,
            List<Undecided> undecided) {
        /** How many findings weigh this much. */
        public int count(Severity severity) {
            return (int) findings.stream()
                    .filter(f -> f.finding().severity() == severity)
                    .count();
        }
    }

    /** A published form found: its code, title as printed, first page, rows read, and whether it holds no number. */
    public record FormFound(String form, String title, int page, int rows, boolean empty) {}

    /** A finding with the relations it breaks, their numbers written out. */
    public record Explained(Finding finding, List<Relation> relations) {}

    /**
     * A broken relation that a finding explains.
     *
     * @param code of the check
     * @param title of the check
     * @param words the relation in words
     * @param numbers the relation with its numbers written out
     * @param operands the figures it reads, left side first
     */
    public record Relation(String code, String title, String words, String numbers, List<Operand> operands) {}

    /** A figure of a relation: where it stands in words, what is printed there, and the places. */
    public record Operand(String where, String printed, List<Place> places) {}

    /** A check that could not be decided: its code and title, why, and how many times. */
    public record Undecided(String code, String title, String reason, int times) {}

    /** What it came to. */
    public State state() {
        if (defect.isPresent()) {
            return State.DEFECT;
        }
        if (document.isEmpty() || problems.stream().anyMatch(Problem::fatal)) {
            return State.UNUSABLE;
        }
        Understood understood = document.get();
        if (understood.count(Severity.ERROR) > 0) {
            return State.ERRORS;
        }
        boolean elsewhere = joint.filter(files -> !files.leads()).isPresent();
        if (understood.kind() != DocumentKind.FINAL_ACCOUNTS || elsewhere) {
            return State.NOT_CHECKED;
        }
        return understood.count(Severity.WARNING) > 0 ? State.WARNINGS : State.CLEAN;
    }

    /** The file that could not be used for this reason. */
    public static FileResult unusable(String file, Problem problem) {
        return new FileResult(file, Optional.empty(), List.of(problem), Optional.empty());
    }

    /** The same with one more thing to know about the file. */
    public FileResult with(Problem problem) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new FileResult(file, document, List.copyOf(more), defect);
    }

    /** What is said about a checked file, without the document. */
    public static FileResult of(CheckedFile checked) {
        return new FileResult(
                checked.file().toString(),
                checked.report().map(Summing::of),
                List.copyOf(checked.problems()),
                checked.defect(),
                checked.joint());
    }
}
