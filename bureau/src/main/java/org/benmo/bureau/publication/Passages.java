package org.benmo.bureau.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What of a published page is searched and compared: its sentences under their headings, and its figures with their names. */
final class Passages {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？])");
    private static final Pattern HEADING = Pattern.compile("h[1-4]");

    private final List<Passage> all = new ArrayList<>();

    /** What a passage is. */
    enum Kind {
        SENTENCE,
        FIGURE
    }

    /**
     * One of them.
     *
     * @param kind sentence or figure
     * @param heading it stands under; the figure's name for a figure
     * @param text the sentence, or the printed digits
     * @param anchor id of an element of the page
     */
    record Passage(Kind kind, String heading, String text, String anchor) {
        /** The pairs of neighbouring characters, by which PostgreSQL finds it: Chinese has no spaces between words. */
        Set<String> pairs() {
            return Passages.pairs(heading + "\n" + text);
        }
    }

    private Passages() {}

    static Passages of(PublicEdition edition) {
        Passages passages = new Passages();
        edition.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .findFirst()
                .ifPresent(file -> passages.sentences(file.getValue()));
        for (PublicEdition.Note note : edition.notes()) {
            if (!note.name().isEmpty()) {
                passages.all.add(new Passage(Kind.FIGURE, note.name(), note.printed(), "f-" + note.id()));
            }
        }
        return passages;
    }

    List<Passage> all() {
        return all;
    }

    /** The sentences of a page, in order. */
    static List<Passage> sentencesOf(byte[] page) {
        Passages passages = new Passages();
        passages.sentences(page);
        return passages.all;
    }

    private void sentences(byte[] page) {
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        document.select("aside, nav, table, svg, style").remove();
        String heading = "";
        String anchor = "";
        for (Element element : document.select("h1, h2, h3, h4, p")) {
            if (HEADING.matcher(element.normalName()).matches()) {
                heading = element.text();
                anchor = element.id();
            }
            for (String sentence : SENTENCE.split(element.text())) {
                if (!sentence.isBlank()) {
                    all.add(new Passage(Kind.SENTENCE, heading, sentence.strip(), anchor));
                }
            }
        }
    }

    /** Pairs of neighbouring characters of a text, and the characters themselves for who looks for one alone; blanks left out. */
    static Set<String> pairs(String text) {
        Set<String> pairs = new TreeSet<>();
        int[] points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (Character.isWhitespace(points[i])) {
                continue;
            }
            pairs.add(new String(points, i, 1));
            if (i + 1 < points.length && !Character.isWhitespace(points[i + 1])) {
                pairs.add(new String(points, i, 2));
            }
        }
        return pairs;
    }

    /** What a passage must have in which this word stands: its pairs, or the one character. */
    static Set<String> wanted(String word) {
        Set<String> wanted = pairs(word);
        if (word.codePointCount(0, word.length()) > 1) {
            wanted.removeIf(one -> one.codePointCount(0, one.length()) == 1);
        }
        return wanted;
    }
}
