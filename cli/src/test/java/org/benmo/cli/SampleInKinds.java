package org.benmo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.Table;

/** The sample that the project ships as text, with its tables as tables: equal cells of a header side by side are one cell. */
final class SampleInKinds {
    private static final int HEADER_ROWS_MAX = 2;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    private sealed interface Piece {}

    private record Words(String words) implements Piece {}

    /** Cells as printed; rows of the header first. */
    private record Form(List<List<String>> rows, int headerRows) implements Piece {}

    private SampleInKinds(String text) {
        this.text = text;
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.indexOf('|') >= 0) {
                rows.add(List.of(line.split("\\|", -1)));
                continue;
            }
            endTable(rows);
            if (!line.isBlank()) {
                pieces.add(new Words(line.strip()));
            }
        }
        endTable(rows);
    }

    private void endTable(List<List<String>> rows) {
        if (!rows.isEmpty()) {
            int headers = isMerged(rows.getFirst()) ? HEADER_ROWS_MAX : 1;
            pieces.add(new Form(List.copyOf(rows), headers));
            rows.clear();
        }
    }

    private static boolean isMerged(List<String> row) {
        return row.size() > 2 && row.get(0).equals(row.get(1));
    }

    static SampleInKinds read() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs/sample"))) {
            here = Objects.requireNonNull(here.getParent());
        }
        try (Stream<Path> files = Files.list(here.resolve("docs/sample"))) {
            Path sample = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return new SampleInKinds(Files.readString(sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] text() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] html() {
        StringBuilder html =
                new StringBuilder("<html><head><meta charset=\"utf-8\"><style>td{font-size:8pt}</style></head><body>");
        for (Piece piece : pieces) {
            switch (piece) {
                case Words(String words) -> html.append("<p>").append(words).append("</p>\n");
                case Form form -> html.append(html(form));
            }
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String html(Form form) {
        StringBuilder html = new StringBuilder("<table border=\"1\" style=\"border-collapse:collapse\">");
        for (int r = 0; r < form.rows.size(); r++) {
            html.append("<tr>");
            for (Spread cell : spread(form.rows.get(r), r < form.headerRows)) {
                html.append(cell.columns > 1 ? "<td colspan=\"" + cell.columns + "\">" : "<td>")
                        .append(cell.words)
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private record Spread(String words, int columns) {}

    private static List<Spread> spread(List<String> row, boolean header) {
        List<Spread> cells = new ArrayList<>();
        for (String words : row) {
            boolean same = header
                    && !cells.isEmpty()
                    && !words.isEmpty()
                    && cells.getLast().words.equals(words);
            int columns = same ? cells.removeLast().columns + 1 : 1;
            cells.add(new Spread(words, columns));
        }
        return cells;
    }

    Publication publication() {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Words(String words) -> elements.add(Element.Paragraph.of(style(i, words), words));
                case Form form -> elements.add(new Element.Tabulation(table(form)));
            }
        }
        return Publication.of("部门决算", "示例单位", LocalDate.of(2024, 9, 1), Section.landscape(elements));
    }

    private Style style(int at, String words) {
        if (at + 1 < pieces.size() && pieces.get(at + 1) instanceof Form) {
            return Style.FORM_LINE;
        }
        if (at + 2 < pieces.size() && pieces.get(at + 2) instanceof Form) {
            return Style.FORM_TITLE;
        }
        if (words.startsWith("第") && words.contains("部分")) {
            return Style.PART;
        }
        return words.matches("[一二三四五六七八九十]+、.*") ? Style.HEADING : Style.BODY;
    }

    private static Table table(Form form) {
        List<Table.Row> rows = new ArrayList<>();
        for (int r = 0; r < form.rows.size(); r++) {
            rows.add(new Table.Row(spread(form.rows.get(r), r < form.headerRows).stream()
                    .map(cell -> Table.Cell.of(Alignment.CENTER, cell.words).spanning(cell.columns, 1))
                    .toList()));
        }
        int columns = form.rows.getFirst().size();
        return new Table(
                Optional.empty(), "", List.of(), Collections.nCopies(columns, 1.0), form.headerRows, rows, List.of());
    }
}
