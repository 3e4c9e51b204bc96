package org.benmo.benchmarks.accuracy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Place;
import org.benmo.statements.figures.Figure;

/**
 * A second, independent reading of the table cells of a PDF: the words that poppler's {@code pdftotext -bbox} finds, with their boxes. For
 * each amount of a form that we read, the words poppler sees inside its box are compared with the digits we printed; and amounts that
 * poppler sees inside the outline of a table of ours but that stand in no figure are listed too. No geometry is shared: poppler lays out its own
 * glyphs, we only ask what stands where.
 */
final class SecondTruth {
    private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");
    private static final Pattern WORD = Pattern.compile(
            "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*?)</word>");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d[\\d,]*\\.\\d{2,6}");
    private static final double SLACK = 1.5;

    /** A word and its box, in points from the top left. */
    private record Word(int page, double x0, double y0, double x1, double y1, String text) {
        double middleX() {
            return (x0 + x1) / 2;
        }

        double middleY() {
            return (y0 + y1) / 2;
        }
    }

    /**
     * What came of the comparison.
     *
     * @param cells amounts of forms compared
     * @param same how many read the same
     * @param differences the others, in words
     * @param unread amounts poppler sees inside our tables that no figure has
     */
    record Comparison(int cells, int same, List<String> differences, List<String> unread) {}

    private final List<Word> words;

    private SecondTruth(List<Word> words) {
        this.words = words;
    }

    /** Poppler's reading; empty where the tool is missing or the file is no PDF. */
    static Optional<SecondTruth> of(Path file) {
        if (!file.toString().endsWith(".pdf")) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder("pdftotext", "-bbox", file.toString(), "-")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(new SecondTruth(words(out))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<Word> words(String html) {
        List<Word> words = new ArrayList<>();
        int page = 0;
        for (String line : html.lines().toList()) {
            page += PAGE.matcher(line).find() ? 1 : 0;
            Matcher word = WORD.matcher(line);
            if (word.find()) {
                words.add(new Word(
                        page,
                        Double.parseDouble(word.group(1)),
                        Double.parseDouble(word.group(2)),
                        Double.parseDouble(word.group(3)),
                        Double.parseDouble(word.group(4)),
                        word.group(5)));
            }
        }
        return words;
    }

    /** Compares every amount of the forms, cell by cell. */
    Comparison compare(Disclosure disclosure) {
        int cells = 0;
        int same = 0;
        List<String> differences = new ArrayList<>();
        List<Place.PageBox> used = new ArrayList<>();
        for (FormTable form : disclosure.forms()) {
            for (FormTable.Row row : form.rows()) {
                for (Figure figure : row.figures()) {
                    if (!figure.printed().isNumber() || !(figure.lineage() instanceof PrintedAt at)) {
                        continue;
                    }
                    cells++;
                    String theirs = inside(at, used);
                    if (plain(theirs).equals(plain(figure.printed().text()))) {
                        same++;
                    } else {
                        differences.add(at.where() + ": ours "
                                + figure.printed().text() + ", poppler " + (theirs.isEmpty() ? "nothing" : theirs));
                    }
                }
            }
        }
        return new Comparison(cells, same, differences, unread(disclosure, used));
    }

    private String inside(PrintedAt at, List<Place.PageBox> used) {
        StringBuilder text = new StringBuilder();
        for (Place place : at.places()) {
            if (place instanceof Place.PageBox box) {
                used.add(box);
                words.stream().filter(word -> isInside(word, box)).forEach(word -> text.append(word.text()));
            }
        }
        return text.toString();
    }

    private static boolean isInside(Word word, Place.PageBox box) {
        return word.page() == box.page()
                && word.middleX() > box.x0() - SLACK
                && word.middleX() < box.x1() + SLACK
                && word.middleY() > box.y0() - SLACK
                && word.middleY() < box.y1() + SLACK;
    }

    /** Amounts inside the outline of one of our forms that belong to no figure. */
    private List<String> unread(Disclosure disclosure, List<Place.PageBox> used) {
        TreeMap<String, Integer> unread = new TreeMap<>();
        for (Word word : words) {
            boolean amount = AMOUNT.matcher(word.text()).matches();
            if (amount && isInForm(word, disclosure) && used.stream().noneMatch(box -> isInside(word, box))) {
                unread.merge("page " + word.page() + ": " + word.text(), 1, Integer::sum);
            }
        }
        return List.copyOf(unread.keySet());
    }

    private static boolean isInForm(Word word, Disclosure disclosure) {
        return disclosure.forms().stream()
                .flatMap(form -> form.table().cells().stream())
                .map(cell -> cell.place())
                .anyMatch(place -> place instanceof Place.PageBox box && isInside(word, box));
    }

    private static String plain(String text) {
        return text.replaceAll("[,\\s]", "");
    }
}
