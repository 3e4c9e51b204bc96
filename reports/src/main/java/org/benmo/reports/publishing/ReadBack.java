package org.benmo.reports.publishing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.benmo.disclosure.Companion;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Narrative;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.Report;
import org.benmo.disclosure.checking.Checking;
import org.benmo.disclosure.composing.OpenData;
import org.benmo.disclosure.extraction.Extraction;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.reports.CheckedFile;
import org.benmo.reports.JsonTree;
import org.benmo.reports.PublishedJson;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
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
        entries.removeIf(entry -> entry.getKey().equals(OpenData.SCHEMA));
        return entries.parallelStream()
                .map(entry -> new Verdict(entry.getKey(), check(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static CheckedFile check(String name, byte[] bytes) {
        if (name.equals(Publishing.DISCLOSURE)) {
            return published(name, bytes);
        }
        Document document = Documents.read(name, bytes);
        if (document.isUnusable()) {
            return new CheckedFile(Path.of(name), Optional.empty(), document.problems(), Optional.empty());
        }
        Report report = Checking.check(new Extraction().extract(document), Catalogue.standard());
        return new CheckedFile(Path.of(name), Optional.of(report), document.problems(), Optional.empty());
    }

    /**
     * Read as next year reads it; its forms are asked the same identities. Its other figures are exact and unexplained, as the books have
     * them, so the checks of what a text must explain are not for them.
     */
    private static CheckedFile published(String name, byte[] bytes) {
        try {
            Companion companion = PublishedJson.read(name, new String(bytes, StandardCharsets.UTF_8));
            Report report = Checking.check(disclosure(name, companion), Catalogue.standard());
            return new CheckedFile(Path.of(name), Optional.of(report), List.of(), Optional.empty());
        } catch (JsonTree.Unreadable e) {
            return new CheckedFile(
                    Path.of(name), Optional.empty(), List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Disclosure disclosure(String name, Companion companion) {
        FigureSet.Builder set = FigureSet.builder();
        companion.year().ifPresent(set::year);
        Map<Key, List<Companion.Print>> cells = new TreeMap<>(Comparator.comparing(Key::toString));
        companion.prints().forEach((key, prints) -> {
            if (!key.form().equals(Key.TEXT)) {
                cells.put(key, prints);
            }
        });
        cells.forEach((key, prints) -> prints.forEach(print -> set.add(new Figure(
                key, print.printed(), new PrintedAt(List.of(), print.printed().text(), print.where())))));
        Set<String> filled = cells.keySet().stream().map(Key::form).collect(Collectors.toSet());
        for (Form form : Forms.standard().all()) {
            set.state(form.code(), filled.contains(form.code()) ? FormState.FILLED : FormState.NOT_READ);
        }
        int numbers = companion.prints().values().stream().mapToInt(List::size).sum();
        return new Disclosure(
                new Document(name, "json", 0, List.of(), List.of()),
                companion.kind(),
                companion.unit(),
                companion.year(),
                "unknown",
                List.of(),
                List.of(),
                set.build(),
                new Disclosure.Numbers(numbers, numbers, List.of()),
                Narrative.EMPTY);
    }
}
