package org.benmo.reports;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Report;
import org.benmo.documents.Problem;

/** Prints for people: what the file is, what is wrong in it, what could not be read or decided. */
public final class TextReport implements RunReport {
    private static final int UNREAD_SHOWN = 8;
    private static final int UNDECIDED_SHOWN = 12;
    private static final int LABEL_WIDTH = 6;

    private final PrintStream out;
    private int files;
    private int wrong;
    private int unusable;

    /** Prints to this stream. */
    public TextReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void add(FileResult result, Map<String, String> outputs) {
        files++;
        wrong += result.state() == FileResult.State.ERRORS ? 1 : 0;
        unusable += result.problems().stream().anyMatch(Problem::fatal) ? 1 : 0;
        out.println(Words.oneLine(result.file()));
        result.defect().ifPresent(words -> out.println("  " + words));
        result.joint().ifPresent(this::joint);
        boolean elsewhere = result.joint().filter(joint -> !joint.leads()).isPresent();
        result.document().ifPresent(document -> document(document, elsewhere));
        problems(result.problems());
        out.println();
    }

    /** A closing line when there were several files. */
    @Override
    public void close() {
        if (files > 1) {
            out.println(Messages.get("summary", files, wrong, files - wrong - unusable, unusable));
        }
        out.flush();
    }

    /** Files checked together are listed under the one that leads; the others only say where to look. */
    private void joint(Joint joint) {
        String files = String.join("、", joint.files());
        line(Messages.get("head.joint"), joint.leads() ? files : Messages.get("head.joint.elsewhere", joint.leader()));
    }

    private void document(FileResult.Understood document, boolean elsewhere) {
        line(
                Messages.get("head.unit"),
                document.unit().orElse(Messages.get("head.unit.unknown")) + "  " + Words.year(document.year()) + "  "
                        + Words.kind(document.kind()) + pages(document.pages()));
        if (document.kind() != DocumentKind.FINAL_ACCOUNTS) {
            out.println("  " + Words.kindNote(document.kind()));
            findings(document.findings());
            return;
        }
        line(Messages.get("head.forms"), forms(document));
        line(Messages.get("head.numbers"), numbers(document.numbers()));
        if (elsewhere) {
            return;
        }
        line(Messages.get("head.checks"), tally(document.tally()));
        findings(document.findings());
        verdict(document);
        unread(document.numbers());
        undecided(document.undecided());
    }

    private static String pages(int pages) {
        return pages == 0 ? "" : "  " + Messages.get("head.pages", pages);
    }

    private static String forms(FileResult.Understood document) {
        String forms = document.forms().stream()
                .filter(form -> form.form().startsWith("T"))
                .map(form -> form.form() + (form.empty() ? Messages.get("head.forms.empty") : ""))
                .distinct()
                .collect(Collectors.joining(" "));
        return forms.isEmpty() ? Messages.get("head.forms.none") : forms;
    }

    static String numbers(Disclosure.Numbers numbers) {
        if (numbers.total() == 0) {
            return Messages.get("head.numbers.none");
        }
        return Messages.get(
                "head.numbers.value",
                numbers.total(),
                numbers.understood(),
                Words.percent(numbers.understood(), numbers.total()));
    }

    static String tally(Report.Tally tally) {
        return Messages.get(
                "head.checks.value",
                tally.holds(),
                tally.rounding(),
                tally.broken(),
                tally.notApplicable(),
                tally.cannotTell());
    }

    private void findings(List<FileResult.Explained> findings) {
        for (FileResult.Explained explained : findings) {
            Finding finding = explained.finding();
            out.println();
            out.println("  [" + Words.severity(finding.severity()) + "] " + finding.code() + "  " + finding.message());
            line(Messages.get("finding.where"), Words.where(finding));
            if (!finding.text().isEmpty()) {
                line(Messages.get("finding.printed"), finding.text());
            }
            finding.expected().ifPresent(words -> line(Messages.get("finding.expected"), words));
            finding.difference().ifPresent(words -> line(Messages.get("finding.difference"), words));
            finding.cause().ifPresent(words -> line(Messages.get("finding.cause"), words));
            if (finding.certainty() == Finding.Certainty.TIE) {
                finding.places().forEach(found -> line("", found.text() + Words.at(found.places())));
                line("", Messages.get("finding.tie"));
            }
            finding.consequences().forEach(words -> line(Messages.get("finding.consequences"), words));
            if (finding.because().size() > 1) {
                line(Messages.get("finding.evidence"), String.join("、", finding.because()));
            }
            line(Messages.get("finding.action"), finding.suggestion());
        }
    }

    private void verdict(FileResult.Understood document) {
        out.println();
        out.println("  " + Verdict.of(document));
    }

    private void unread(Disclosure.Numbers numbers) {
        List<Disclosure.Unread> shown =
                numbers.unread().stream().limit(UNREAD_SHOWN).toList();
        if (shown.isEmpty()) {
            return;
        }
        out.println("  " + Messages.get("section.unread", shown.size()));
        shown.forEach(unread -> line("", unread.text() + Words.at(unread.places())));
    }

    private void undecided(List<FileResult.Undecided> undecided) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        undecided.forEach(u -> reasons.merge(u.reason(), u.times(), Integer::sum));
        if (reasons.isEmpty()) {
            return;
        }
        out.println("  " + Messages.get("section.undecided"));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(UNDECIDED_SHOWN)
                .forEach(entry -> line("", entry.getKey() + " × " + entry.getValue()));
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        out.println("  " + Messages.get("section.problems"));
        for (Problem problem : problems) {
            line("", problem.message());
            line("", Messages.get("problem.remedy", problem.remedy()));
        }
    }

    /** A label of up to three Chinese characters, then the words. */
    private void line(String label, String words) {
        StringBuilder padded = new StringBuilder("    ").append(label);
        for (int width = 2 * label.length(); width < LABEL_WIDTH; width++) {
            padded.append(' ');
        }
        out.println(padded.append(words));
    }
}
