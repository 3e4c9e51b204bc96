package org.benmo.bureau.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for words in the newest version of every year: in titles, sentences, names of figures and printed digits. PostgreSQL finds
 * passages by pairs of neighbouring characters, and looks at the words themselves in what it found.
 */
@Service
public class PublicSearch {
    private static final int WORDS_MAX = 6;
    private static final int WORD_MAX = 40;
    private static final int SHOWN = 12;
    private static final int COUNTED_MAX = 500;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final JdbcClient jdbc;
    private final VersionTable table;

    PublicSearch(JdbcClient jdbc, VersionTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The words of a query, lower case; at most six. */
    public static List<String> words(String query) {
        return BLANKS.splitAsStream(query.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > WORD_MAX ? word.substring(0, WORD_MAX) : word)
                .distinct()
                .limit(WORDS_MAX)
                .toList();
    }

    /** Years whose newest version has all the words, newest year first. A word of the title counts for all of the year. */
    @Transactional(readOnly = true)
    public List<Found> search(String query) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Version version : table.latest()) {
            String title = (version.title() + " " + version.unit() + " " + version.year()).toLowerCase(Locale.ROOT);
            List<String> wanted =
                    words.stream().filter(word -> !title.contains(word)).toList();
            if (wanted.isEmpty()) {
                found.add(new Found(version, List.of(), 0));
                continue;
            }
            List<Found.Passage> passages = passages(version, wanted);
            if (!passages.isEmpty()) {
                List<Found.Passage> first = passages.subList(0, Math.min(SHOWN, passages.size()));
                found.add(new Found(version, List.copyOf(first), passages.size() - first.size()));
            }
        }
        return found;
    }

    private List<Found.Passage> passages(Version version, List<String> words) {
        Set<String> pairs = new TreeSet<>();
        words.forEach(word -> pairs.addAll(Passages.pairs(word)));
        return jdbc.sql("select p.heading, p.text, p.anchor, p.kind from publication.passage p "
                        + "where p.year = :year and p.number = :number and p.pairs @> cast(:pairs as text[]) "
                        + "and not exists (select 1 from unnest(cast(:words as text[])) word "
                        + "where position(word in lower(p.heading || ' ' || p.text)) = 0) "
                        + "order by p.place limit :limit")
                .param("year", version.year())
                .param("number", version.number())
                .param("pairs", pairs.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .param("limit", COUNTED_MAX)
                .query((row, n) -> new Found.Passage(
                        row.getString("heading"),
                        row.getString("text"),
                        row.getString("anchor"),
                        row.getString("kind").equals(Passages.Kind.FIGURE.name())))
                .list();
    }
}
