package org.benmo.disclosure.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.extraction.forms.FormReading;
import org.benmo.disclosure.extraction.narrative.DocumentFacts;
import org.benmo.documents.Block;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.forms.Forms;

/**
 * What a document of forms alone is, of whom and of which year: a workbook has no running text, and the lines around its forms
 * say it instead. Running text, where there is some, always goes first.
 */
final class FormFacts {
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    private static final Pattern UNIT =
            Pattern.compile("(?:部门|单位)(?:名称)?[:：]([\\u4e00-\\u9fff（）()]{3,40}?)(?=金额|单位[:：]|公开|(?:19|20)\\d\\d|$)");
    private static final Pattern MONEY = Pattern.compile("[亿万千百]?元.*|人民币.*");
    private static final int HEAD_ROWS = 6;
    private static final int FORMS_AT_LEAST = 2;

    private FormFacts() {}

    /** The facts with what the forms add to them. */
    static DocumentFacts complete(DocumentFacts facts, FormReading tables) {
        List<String> words = words(tables);
        Optional<String> unit = facts.unit().or(() -> unit(words));
        OptionalInt year = facts.year().isPresent() ? facts.year() : year(words);
        return new DocumentFacts(kind(facts.kind(), tables.forms()), unit, year, facts.template());
    }

    private static DocumentKind kind(DocumentKind told, List<FormTable> forms) {
        List<FormTable> accounts = forms.stream()
                .filter(form -> !form.form().equals(Forms.OTHER))
                .filter(form -> form.title().contains("决算"))
                .toList();
        if (told != DocumentKind.OTHER || accounts.size() < FORMS_AT_LEAST) {
            return told;
        }
        boolean filled = accounts.stream().anyMatch(form -> form.state() == FormState.FILLED);
        return filled ? DocumentKind.FINAL_ACCOUNTS : DocumentKind.TEMPLATE;
    }

    /** The lines that serve the forms, and what stands in the first rows of their grids. */
    private static List<String> words(FormReading tables) {
        List<String> words = new ArrayList<>();
        for (Block block : tables.consumed()) {
            switch (block) {
                case Block.Paragraph paragraph -> words.add(paragraph.text().characters());
                case Block.Table table ->
                    table.cells().stream()
                            .filter(cell -> cell.row() < HEAD_ROWS)
                            .forEach(cell -> words.add(cell.text()));
            }
        }
        return words;
    }

    private static Optional<String> unit(List<String> words) {
        Map<String, Integer> votes = new HashMap<>();
        for (String line : words) {
            Matcher unit = UNIT.matcher(line);
            if (unit.find() && !MONEY.matcher(unit.group(1)).matches()) {
                votes.merge(unit.group(1), 1, Integer::sum);
            }
        }
        return most(votes);
    }

    private static OptionalInt year(List<String> words) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (String line : words) {
            Matcher year = YEAR.matcher(line);
            while (year.find()) {
                votes.merge(Integer.valueOf(year.group(1)), 1, Integer::sum);
            }
        }
        return most(votes).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The one with most votes; of equals the last in their own order, so that the same words always give the same. */
    private static <T extends Comparable<T>> Optional<T> most(Map<T, Integer> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
