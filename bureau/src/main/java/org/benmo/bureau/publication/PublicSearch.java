package org.benmo.bureau.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.benmo.bureau.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks for words in the newest version of every year: in titles, sentences, names of figures and printed digits. PostgreSQL finds
 * passages by pairs of neighbouring characters, and looks at the words themselves in what it found.
 */
@Service
public class PublicSearch {
    private static final int WORDS_MAX = 6;
    private static final int WORD_MAX = 40;
    private static final int SHOWN = 12;
    private static final int COUNTED_MAX = 200;
    private static final int RARE_MAX = 2_000;
    private static final String MATCH = "p.pairs @> cast(:pairs as text[]) "
            + "and not exists (select 1 from unnest(cast(:words as text[])) word "
            + "where position(word in lower(p.heading || ' ' || p.text)) = 0)";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private static final int PLACES = 4;
    private static final long PATIENCE_MS = 1_000;

    /** Strangers at their searches must leave connections to those who work. */
    final Semaphore places = new Semaphore(PLACES, true);

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

    /**
     * Years whose newest version has all the words, newest year first. A word of the title counts for all of the year.
     *
     * @throws Refusal when too many are looking at the moment
     */
    public List<Found> search(String query) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        if (!mayLook()) {
            throw new Refusal("publication.search.busy");
        }
        try {
            return look(words);
        } finally {
            places.release();
        }
    }

    private boolean mayLook() {
        try {
            return places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<Found> look(List<String> words) {
        List<Version> versions = table.latest();
        Map<List<String>, List<Version>> wanted = new LinkedHashMap<>();
        for (Version version : versions) {
            String title = (version.title() + " " + version.unit() + " " + version.year()).toLowerCase(Locale.ROOT);
            wanted.computeIfAbsent(
                            words.stream().filter(word -> !title.contains(word)).toList(), w -> new ArrayList<>())
                    .add(version);
        }
        Map<Integer, List<Row>> rows = new HashMap<>();
        wanted.forEach((left, of) -> {
            if (!left.isEmpty()) {
                rows(of, left)
                        .forEach(row -> rows.computeIfAbsent(row.year(), y -> new ArrayList<>())
                                .add(row));
            }
        });
        return versions.stream()
                .filter(version -> rows.containsKey(version.year())
                        || wanted.getOrDefault(List.<String>of(), List.of()).contains(version))
                .map(version -> found(version, rows.getOrDefault(version.year(), List.of())))
                .toList();
    }

    private static Found found(Version version, List<Row> rows) {
        List<Found.Passage> first = rows.stream()
                .sorted(Comparator.comparingInt(Row::place))
                .limit(SHOWN)
                .map(Row::passage)
                .toList();
        return new Found(version, first, rows.size() - first.size());
    }

    private record Row(int year, int place, Found.Passage passage) {}

    /**
     * Rare words are found by their pairs in all years at once; for frequent ones it is faster to read each year from its beginning until
     * there are enough.
     */
    private List<Row> rows(List<Version> versions, List<String> words) {
        List<Row> rare = query(
                "select p.* from publication.passage p where p.year * 10000 + p.number = any(cast(:versions as int[])) and "
                        + MATCH + " limit " + (RARE_MAX + 1),
                versions,
                words);
        return rare.size() <= RARE_MAX
                ? rare
                : query(
                        "select p.* from unnest(cast(:versions as int[])) v cross join lateral (select p.* from publication.passage p "
                                + "where p.year = v / 10000 and p.number = v % 10000 and " + MATCH
                                + " order by p.place limit " + COUNTED_MAX + ") p",
                        versions,
                        words);
    }

    private List<Row> query(String sql, List<Version> versions, List<String> words) {
        Set<String> pairs = new TreeSet<>();
        words.forEach(word -> pairs.addAll(Passages.wanted(word)));
        return jdbc.sql(sql)
                .param(
                        "versions",
                        versions.stream()
                                .map(version -> version.year() * 10_000 + version.number())
                                .toArray(Integer[]::new))
                .param("pairs", pairs.toArray(String[]::new))
                .param("words", words.toArray(String[]::new))
                .query((row, n) -> new Row(
                        row.getInt("year"),
                        row.getInt("place"),
                        new Found.Passage(
                                row.getString("heading"),
                                row.getString("text"),
                                row.getString("anchor"),
                                row.getString("kind").equals(Passages.Kind.FIGURE.name()))))
                .list();
    }
}
