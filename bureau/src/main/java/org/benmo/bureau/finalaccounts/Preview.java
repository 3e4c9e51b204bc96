package org.benmo.bureau.finalaccounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.bureau.books.YearBooks;
import org.benmo.bureau.lineage.FigureUse;
import org.benmo.disclosure.composing.Composer;
import org.benmo.disclosure.composing.Composition;
import org.benmo.disclosure.composing.PrintedFigure;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Run;
import org.benmo.reports.publishing.Publishing;
import org.benmo.statements.filled.FilledYear;
import org.springframework.stereotype.Service;

/** The document of a year as its books stand: composed in memory, kept while the books do not change. */
@Service
public class Preview implements FigureUse {
    private static final int USES_SHOWN = 40;
    private static final int WORDS_AROUND = 60;
    private static final int KEPT_YEARS = 4;

    private final YearBooks books;
    private final Map<Integer, Made> kept = new LinkedHashMap<>(8, 0.75f, true);

    Preview(YearBooks books) {
        this.books = books;
    }

    /**
     * A composed year.
     *
     * @param derived the books it was made of
     * @param composition the document
     * @param keys by the id of a printed figure, its key
     */
    public record Made(YearBooks.Derived derived, Composition composition, Map<String, String> keys) {}

    /** True when the document of a year as it stands is made already. */
    public boolean isMade(int year) {
        synchronized (kept) {
            Made known = kept.get(year);
            return known != null
                    && books.isDerived(year)
                    && known.derived().year().equals(books.of(year).year());
        }
    }

    /** The document of a year. */
    public Made of(int year) {
        YearBooks.Derived derived = books.of(year);
        synchronized (kept) {
            Made known = kept.get(year);
            if (known != null && known.derived().year().equals(derived.year())) {
                return known;
            }
        }
        derived.sound();
        FilledYear filled = derived.filled().orElseThrow();
        Composition composition = Composer.compose(filled, Publishing.familyOf(filled), LocalDate.of(year + 1, 8, 1));
        Map<String, String> keys = new LinkedHashMap<>();
        for (PrintedFigure printed : composition.printed()) {
            keys.put(printed.id(), printed.key().toString());
        }
        Made made = new Made(derived, composition, keys);
        synchronized (kept) {
            kept.put(year, made);
            if (kept.size() > KEPT_YEARS) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    /** The sentences that print these figures. */
    @Override
    public List<Use> uses(int year, Set<String> keys) {
        List<Use> uses = new ArrayList<>();
        Made made = of(year);
        int place = 0;
        for (Element element : made.composition().publication().elements()) {
            place++;
            if (element instanceof Element.Paragraph paragraph && uses.size() < USES_SHOWN) {
                boolean prints = paragraph.runs().stream()
                        .flatMap(run -> run.figure().stream())
                        .anyMatch(id -> keys.contains(made.keys().getOrDefault(id, "")));
                if (prints) {
                    uses.add(new Use(
                            "figure.place.sentence",
                            shortened(paragraph.runs(), made, keys),
                            "/accounts/" + year + "/preview#p" + place));
                }
            }
        }
        return uses;
    }

    /** The words around the first of these figures. */
    private static String shortened(List<Run> runs, Made made, Set<String> keys) {
        StringBuilder words = new StringBuilder();
        int at = -1;
        for (Run run : runs) {
            if (at < 0
                    && run.figure()
                            .filter(id -> keys.contains(made.keys().getOrDefault(id, "")))
                            .isPresent()) {
                at = words.length();
            }
            words.append(run.text());
        }
        int from = Math.max(0, at - WORDS_AROUND);
        int to = Math.min(words.length(), at + WORDS_AROUND);
        return (from > 0 ? "…" : "") + words.substring(from, to) + (to < words.length() ? "…" : "");
    }
}
