package org.benmo.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Place;
import org.benmo.statements.figures.Figure;

/**
 * An independent reading of the tables of a PDF: the cells Tabula finds (its own parser, its own lattice), to which we add only which code, name
 * and heading stand left of and above a cell. It answers whether each of our figures was taken from the right row and the right column. Tabula
 * runs in a process of its own, since it needs another generation of the PDF library.
 */
final class SecondTables {
    private static final Pattern CELL = Pattern.compile(
            "\\{\"top\":([-\\d.E]+),\"left\":([-\\d.E]+),\"width\":([-\\d.E]+),\"height\":([-\\d.E]+),\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d[\\d,]*\\.\\d{2,6}");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,7}");
    private static final double SLACK = 1.0;

    /** A cell in points from the top left of its page, its text without blanks. */
    private record Cell(int page, double x0, double y0, double x1, double y1, String text) {
        boolean hasColumnOf(double x) {
            return x0 - SLACK < x && x < x1 + SLACK;
        }

        boolean hasRowOf(double y) {
            return y0 - SLACK < y && y < y1 + SLACK;
        }

        double middleX() {
            return (x0 + x1) / 2;
        }

        double middleY() {
            return (y0 + y1) / 2;
        }

        boolean isHeading() {
            return !text.isEmpty()
                    && !AMOUNT.matcher(text).matches()
                    && !DIGITS.matcher(text).matches();
        }
    }

    /**
     * What came of the comparison.
     *
     * @param cells figures of forms compared, blank ones too
     * @param same how many have the same text, row and column
     * @param unseen how many stand where Tabula has no cell
     * @param differences the others, in words
     */
    record Comparison(int cells, int same, int unseen, List<String> differences) {}

    private final List<Cell> cells;
    private final SecondLabels labels = SecondLabels.load();

    private SecondTables(List<Cell> cells) {
        this.cells = cells;
    }

    /** Tabula's reading of the pages; empty where Tabula is not at hand or the file is no PDF. */
    static Optional<SecondTables> of(Path file, Path libraries, int pages) {
        if (!file.toString().endsWith(".pdf") || !Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            cells.addAll(cells(page, run(file, libraries, page)));
        }
        return Optional.of(new SecondTables(cells));
    }

    private static String run(Path file, Path libraries, int page) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                libraries + "/*",
                "technology.tabula.CommandLineApp",
                "--lattice",
                "--pages",
                Integer.toString(page),
                "--format",
                "JSON",
                file.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("Tabula ended with " + process.exitValue() + " on page " + page + " of " + file);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static List<Cell> cells(int page, String json) {
        List<Cell> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(json);
        while (cell.find()) {
            double top = Double.parseDouble(cell.group(1));
            double left = Double.parseDouble(cell.group(2));
            double width = Double.parseDouble(cell.group(3));
            double height = Double.parseDouble(cell.group(4));
            if (width > SLACK && height > SLACK) {
                cells.add(new Cell(page, left, top, left + width, top + height, plain(cell.group(5))));
            }
        }
        return cells;
    }

    /** Compares every figure of the forms, cell by cell. */
    Comparison compare(Disclosure disclosure) {
        int compared = 0;
        int same = 0;
        int unseen = 0;
        List<String> differences = new ArrayList<>();
        for (Figure figure : disclosure.figures().all()) {
            Optional<Place.PageBox> box = box(figure);
            if (figure.key().form().equals("TEXT") || box.isEmpty()) {
                continue;
            }
            compared++;
            Optional<Cell> cell = at(box.get());
            if (cell.isEmpty()) {
                unseen++;
                continue;
            }
            String difference = difference(figure, cell.get());
            if (difference.isEmpty()) {
                same++;
            } else {
                differences.add(figure.key() + " page " + cell.get().page() + ": " + difference);
            }
        }
        return new Comparison(compared, same, unseen, differences);
    }

    private static Optional<Place.PageBox> box(Figure figure) {
        return figure.lineage() instanceof PrintedAt at
                        && !at.places().isEmpty()
                        && at.places().getFirst() instanceof Place.PageBox box
                ? Optional.of(box)
                : Optional.empty();
    }

    private Optional<Cell> at(Place.PageBox box) {
        double x = (box.x0() + box.x1()) / 2;
        double y = (box.y0() + box.y1()) / 2;
        return onPage(box.page())
                .filter(cell -> cell.hasColumnOf(x) && cell.hasRowOf(y))
                .min(Comparator.comparingDouble(cell -> Math.abs(cell.middleX() - x) + Math.abs(cell.middleY() - y)));
    }

    private String difference(Figure figure, Cell cell) {
        String ours = plain(figure.printed().text());
        if (!ours.equals(cell.text())) {
            return "ours “" + ours + "”, theirs “" + cell.text() + "”";
        }
        String row = figure.key().row();
        String wantedCode =
                row.matches("(?:func|econ)\\.\\d+") && !figure.key().form().matches("T01|T04")
                        ? row.substring(row.indexOf('.') + 1)
                        : "";
        String code = code(cell);
        if (!wantedCode.isEmpty() && !code.equals(wantedCode)) {
            return "ours stands in row " + wantedCode + ", theirs in row " + code;
        }
        String name = name(cell);
        if (wantedCode.isEmpty() && !labels.isRow(figure.key(), name)) {
            return "ours stands in row " + row + ", theirs in row “" + name + "”";
        }
        String heading = heading(cell);
        return labels.isColumn(figure.key(), heading)
                ? ""
                : "ours stands in column " + figure.key().column() + ", theirs below “" + heading + "”";
    }

    /** The digits of the code columns beside the name: 208, 05 and 01 are 2080501. */
    private String code(Cell cell) {
        List<Cell> left = left(cell);
        int name = 0;
        while (name < left.size() && !left.get(name).isHeading()) {
            name++;
        }
        StringBuilder code = new StringBuilder();
        for (int i = name + 1; i < left.size(); i++) {
            String text = left.get(i).text();
            if (!text.isEmpty() && !DIGITS.matcher(text).matches()) {
                break;
            }
            code.insert(0, text);
        }
        return code.toString();
    }

    private String name(Cell cell) {
        return left(cell).stream()
                .filter(Cell::isHeading)
                .findFirst()
                .map(Cell::text)
                .orElse("");
    }

    private List<Cell> left(Cell cell) {
        return onPage(cell.page())
                .filter(other -> other.x1() < cell.x0() + SLACK && other.hasRowOf(cell.middleY()))
                .sorted(Comparator.comparingDouble(Cell::x0).reversed())
                .toList();
    }

    /** All headings above in the same column; of the last page that has some, for a table continued on this one. */
    private String heading(Cell cell) {
        for (int page = cell.page(); page > 0; page--) {
            double limit = page == cell.page() ? cell.y0() + SLACK : Double.MAX_VALUE;
            String heading = onPage(page)
                    .filter(other -> other.y1() < limit && other.hasColumnOf(cell.middleX()) && other.isHeading())
                    .sorted(Comparator.comparingDouble(Cell::y0))
                    .map(Cell::text)
                    .reduce("", String::concat);
            if (!heading.isEmpty()) {
                return heading;
            }
        }
        return "";
    }

    private Stream<Cell> onPage(int page) {
        return cells.stream().filter(cell -> cell.page() == page);
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\[rnt]|\\s|[\u00a0\u3000]", "")
                .replace("（", "(")
                .replace("）", ")");
    }
}
