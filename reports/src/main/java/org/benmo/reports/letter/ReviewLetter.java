package org.benmo.reports.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.disclosure.DocumentKind;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Element.Heading;
import org.benmo.documents.publication.Element.Paragraph;
import org.benmo.documents.publication.Element.Space;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.docx.DocxWriter;
import org.benmo.reports.FileResult;
import org.benmo.reports.Joint;
import org.benmo.reports.Messages;
import org.benmo.reports.Words;
import org.benmo.statements.identities.Severity;

/**
 * The review opinion (审核意见) on one document, in the form of an official document: what was checked, what is to be corrected, what is
 * to be explained, what could not be checked, and by when an answer is due. Number, deadline, signature and date are left blank for the
 * person who sends it.
 */
public final class ReviewLetter {
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    private static final int REASONS_MAX = 8;

    private final FileResult.Understood document;
    private final String file;
    private final List<Element> elements = new ArrayList<>();
    private int headings;

    private ReviewLetter(FileResult result, FileResult.Understood document) {
        this.document = document;
        List<String> files = result.joint().map(Joint::files).orElse(List.of(result.file()));
        this.file = String.join("、", files.stream().map(ReviewLetter::name).toList());
    }

    /**
     * The letter as a Word document; empty for what is no filled-in final accounts, because nobody is to be asked to correct it,
     * and for a file that was checked as a part of another, under which everything is said.
     *
     * @param result what was said of the file
     * @param date that the file's properties carry
     */
    public static Optional<byte[]> docx(FileResult result, LocalDate date) {
        return publication(result, date).map(new DocxWriter()::write);
    }

    static Optional<Publication> publication(FileResult result, LocalDate date) {
        return result.document()
                .filter(d -> d.kind() == DocumentKind.FINAL_ACCOUNTS)
                .filter(d -> result.joint().map(Joint::leads).orElse(true))
                .map(d -> new ReviewLetter(result, d).written(date));
    }

    private static String name(String path) {
        String name = Words.oneLine(path);
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private Publication written(LocalDate date) {
        String unit = document.unit().orElse(Messages.get("letter.unit.unknown"));
        String year = document.year().isPresent()
                ? Messages.get("letter.year", document.year().getAsInt())
                : Messages.get("letter.year.unknown");
        String title = Messages.get("letter.title", unit, year).replace("\n", "");
        add(Style.CENTERED, Messages.get("letter.number"));
        elements.add(new Space(14));
        elements.add(Heading.of(Style.TITLE, Messages.get("letter.title", unit, year)));
        elements.add(new Space(14));
        add(Style.ADDRESSEE, Messages.get("letter.addressee", unit));
        add(Style.BODY, Messages.get("letter.basis", year));
        add(Style.BODY, Messages.get("letter.file", file));
        overview();
        findings(Severity.ERROR, "letter.errors", "letter.errors.lead");
        findings(Severity.WARNING, "letter.warnings", "letter.warnings.lead");
        undecided();
        demands();
        signature();
        return Publication.of(title, Messages.get("letter.publisher"), date, Section.portrait(elements));
    }

    private void overview() {
        heading(Messages.get("letter.overview"));
        int total = document.numbers().total();
        int understood = document.numbers().understood();
        String read = total == 0
                ? Messages.get("letter.read.none")
                : Messages.get("letter.read", forms(), total, understood, Words.percent(understood, total));
        var tally = document.tally();
        add(
                Style.BODY,
                read
                        + Messages.get(
                                "letter.tally",
                                tally.holds() + tally.rounding() + tally.broken(),
                                tally.holds() + tally.rounding(),
                                tally.rounding(),
                                tally.broken(),
                                tally.cannotTell()));
        int errors = document.count(Severity.ERROR);
        int warnings = document.count(Severity.WARNING);
        boolean whole = document.numbers().unread().isEmpty() && tally.cannotTell() == 0;
        if (errors + warnings > 0) {
            add(Style.BODY, Messages.get("letter.found", errors, warnings));
        } else {
            add(Style.BODY, Messages.get(whole ? "letter.found.none" : "letter.found.none.partly"));
        }
    }

    private long forms() {
        return document.forms().stream()
                .filter(form -> form.form().startsWith("T"))
                .map(FileResult.FormFound::form)
                .distinct()
                .count();
    }

    private void findings(Severity severity, String heading, String lead) {
        Map<String, List<FileResult.Explained>> parts = new LinkedHashMap<>();
        for (FileResult.Explained explained : document.findings()) {
            if (explained.finding().severity() == severity) {
                parts.computeIfAbsent(Part.of(explained.finding().where()), p -> new ArrayList<>())
                        .add(explained);
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        heading(Messages.get(heading));
        add(Style.BODY, Messages.get(lead));
        int part = 0;
        int number = 0;
        for (Map.Entry<String, List<FileResult.Explained>> entry : parts.entrySet()) {
            part++;
            elements.add(Heading.of(Style.SUBHEADING, "（" + numeral(part) + "）" + entry.getKey()));
            for (FileResult.Explained explained : entry.getValue()) {
                number++;
                add(Style.BODY, number + "．" + Item.of(explained, entry.getKey()));
            }
        }
    }

    private void undecided() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        document.undecided().forEach(u -> reasons.merge(reason(u), u.times(), Integer::sum));
        int unread = document.numbers().unread().size();
        if (reasons.isEmpty() && unread == 0) {
            return;
        }
        heading(Messages.get("letter.undecided"));
        add(Style.BODY, Messages.get("letter.undecided.lead"));
        int number = 0;
        List<Map.Entry<String, Integer>> sorted = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        for (Map.Entry<String, Integer> reason :
                sorted.stream().limit(REASONS_MAX).toList()) {
            number++;
            add(Style.BODY, number + "．" + Messages.get("letter.undecided.reason", reason.getKey(), reason.getValue()));
        }
        int rest =
                sorted.stream().skip(REASONS_MAX).mapToInt(Map.Entry::getValue).sum();
        if (rest > 0) {
            number++;
            add(Style.BODY, number + "．" + Messages.get("letter.undecided.rest", rest));
        }
        if (unread > 0) {
            number++;
            add(Style.BODY, number + "．" + Messages.get("letter.unread", unread));
        }
    }

    /** A reason that only one check has is told with that check: alone it would not say what was to be checked. */
    private String reason(FileResult.Undecided one) {
        boolean only = document.undecided().stream()
                .filter(other -> other.reason().equals(one.reason()))
                .allMatch(other -> other.title().equals(one.title()));
        return only ? Messages.get("letter.undecided.check", one.reason(), one.title()) : one.reason();
    }

    private void demands() {
        heading(Messages.get("letter.demands"));
        boolean wrong = document.count(Severity.ERROR) + document.count(Severity.WARNING) > 0;
        // The seal never stands alone on a page: the last sentence goes with it.
        List<String> lines = Messages.get(wrong ? "letter.demands.wrong" : "letter.demands.right")
                .lines()
                .toList();
        lines.subList(0, lines.size() - 1).forEach(line -> add(Style.BODY, line));
        add(Style.CLOSING, lines.getLast());
    }

    private void signature() {
        elements.add(new Space(29));
        add(Style.CLOSING, Messages.get("letter.contact"));
        elements.add(new Space(58));
        add(Style.SIGNATURE, Messages.get("letter.signature"));
        add(Style.SIGNATURE, Messages.get("letter.date"));
    }

    private void heading(String words) {
        elements.add(Heading.of(Style.HEADING, numeral(++headings) + "、" + words));
    }

    private void add(Style style, String words) {
        elements.add(Paragraph.of(style, words));
    }

    private static String numeral(int number) {
        int ten = NUMERALS.length;
        if (number <= ten) {
            return NUMERALS[number - 1];
        }
        String tens = number < 2 * ten ? "" : NUMERALS[number / ten - 1];
        return tens + NUMERALS[ten - 1] + (number % ten == 0 ? "" : NUMERALS[number % ten - 1]);
    }
}
