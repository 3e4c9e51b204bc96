package org.benmo.disclosure.extraction.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.DocumentKind;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.Narrative;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;

/**
 * A table of cells as we publish it beside the document ({@code open-data/figures.csv}): one cell a line, named by form, row and column. Only
 * a table of one office and one year is read; of others nothing is said here.
 */
public final class OpenDataTable {
    private static final List<String> NEEDED =
            List.of("publisher", "year", "form", "form_title", "row", "code", "name", "column", "value", "unit");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Document document;
    private final Block.Table table;
    private final Map<String, Integer> columns;
    private final Block.Cell[][] cells;
    private final Map<String, List<FormTable.Row>> rows = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<Disclosure.Unread> unread = new ArrayList<>();
    private final Set<Key> seen = new LinkedHashSet<>();
    private int understood;

    private OpenDataTable(Document document, Block.Table table, Map<String, Integer> columns, Block.Cell[][] cells) {
        this.document = document;
        this.table = table;
        this.columns = columns;
        this.cells = cells;
    }

    /** The publication such a table states; empty when the document is anything else. */
    public static Optional<Disclosure> read(Document document) {
        List<Block.Table> tables = document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
        if (tables.size() != 1
                || tables.getFirst().rows() < 2
                || tables.getFirst().columns() < NEEDED.size()) {
            return Optional.empty();
        }
        Block.Table table = tables.getFirst();
        Block.Cell[][] cells = new Block.Cell[table.rows()][table.columns()];
        table.cells().forEach(cell -> cells[cell.row()][cell.column()] = cell);
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.columns(); i++) {
            if (cells[0][i] != null) {
                columns.put(cells[0][i].text().replace("\uFEFF", "").strip(), i);
            }
        }
        if (!columns.keySet().containsAll(NEEDED)) {
            return Optional.empty();
        }
        return new OpenDataTable(document, table, columns, cells).read();
    }

    private Optional<Disclosure> read() {
        Set<String> publishers = new LinkedHashSet<>();
        Set<String> years = new LinkedHashSet<>();
        for (int row = 1; row < table.rows(); row++) {
            publishers.add(text(row, "publisher"));
            years.add(text(row, "year"));
            line(row);
        }
        boolean one = publishers.size() == 1
                && years.size() == 1
                && YEAR.matcher(years.iterator().next()).matches();
        return one
                ? Optional.of(disclosure(
                        publishers.iterator().next(),
                        Integer.parseInt(years.iterator().next())))
                : Optional.empty();
    }

    private String text(int row, String column) {
        Block.Cell cell = cells[row][columns.getOrDefault(column, 0)];
        return cell == null ? "" : cell.text().strip();
    }

    private void line(int row) {
        Key key = new Key(text(row, "form"), text(row, "row"), text(row, "column"));
        Optional<Form> form = Forms.standard().form(key.form());
        String value = text(row, "value");
        Block.Cell cell = cells[row][columns.getOrDefault("value", 0)];
        boolean known = form.isPresent()
                && form.get().hasColumn(key.column())
                && !key.row().isEmpty()
                && NUMBER.matcher(value).matches()
                && unit(row).isPresent()
                && seen.add(key);
        if (!known) {
            unread.add(new Disclosure.Unread(value, cell == null ? List.of() : List.of(cell.place()), 0));
            return;
        }
        understood++;
        titles.putIfAbsent(key.form(), text(row, "form_title"));
        String where = text(row, "form_title") + " " + text(row, "code") + text(row, "name") + " "
                + form.get().columnLabel(key.column());
        Figure figure = new Figure(
                key,
                Printed.of(new BigDecimal(value), unit(row).orElseThrow(), value),
                new PrintedAt(List.of(cell.place()), value, where));
        add(key, row, figure);
    }

    private Optional<Unit> unit(int row) {
        return switch (text(row, "unit")) {
            case "万元" -> Optional.of(Unit.TEN_THOUSAND_YUAN);
            case "元" -> Optional.of(Unit.YUAN);
            case "" -> Optional.of(Unit.PIECE);
            default -> Optional.empty();
        };
    }

    /** Cells of one row stand one after the other. */
    private void add(Key key, int row, Figure figure) {
        List<FormTable.Row> form = rows.computeIfAbsent(key.form(), f -> new ArrayList<>());
        List<Figure> figures = new ArrayList<>();
        if (!form.isEmpty() && form.getLast().key().equals(key.row())) {
            figures.addAll(form.removeLast().figures());
        }
        figures.add(figure);
        form.add(new FormTable.Row(key.row(), text(row, "code"), text(row, "name"), List.copyOf(figures)));
    }

    private Disclosure disclosure(String publisher, int year) {
        FigureSet.Builder set = FigureSet.builder();
        set.year(year);
        List<FormTable> forms = new ArrayList<>();
        for (Form form : Forms.standard().all()) {
            set.state(form.code(), rows.containsKey(form.code()) ? FormState.FILLED : FormState.NOT_READ);
        }
        rows.forEach((code, lines) -> {
            lines.forEach(line -> line.figures().forEach(set::add));
            forms.add(new FormTable(
                    code,
                    titles.getOrDefault(code, ""),
                    Unit.TEN_THOUSAND_YUAN,
                    FormState.FILLED,
                    0,
                    table,
                    List.copyOf(lines),
                    List.of()));
        });
        return new Disclosure(
                document,
                DocumentKind.FINAL_ACCOUNTS,
                Optional.of(publisher),
                OptionalInt.of(year),
                "unknown",
                List.copyOf(forms),
                List.of(),
                set.build(),
                new Disclosure.Numbers(understood + unread.size(), understood, List.copyOf(unread)),
                Narrative.EMPTY);
    }
}
