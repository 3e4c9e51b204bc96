package org.benmo.accounts.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.accounts.books.Chart;
import org.benmo.statements.data.Node;
import org.benmo.statements.figures.Key;

/** The registry of measures, as data. */
public final class Measures {
    private static final Pattern KEY = Pattern.compile("(\\w+)\\[([^\\]]+)\\]\\.(\\w+)");

    private final List<Entry> entries = new ArrayList<>();

    /** A measure of the file: its id with letters for what varies, and the figures it is made of. */
    private record Entry(String id, Pattern asked, List<String> names, Node node) {}

    private Measures(Node tree) {
        for (Node node : tree.field("measures").orElseThrow().asList()) {
            entries.add(entry(node));
        }
    }

    private static final class Standard {
        static final Measures MEASURES = new Measures(Chart.resource("measures.yaml"));
    }

    /** The measures of this build. */
    public static Measures standard() {
        return Standard.MEASURES;
    }

    private static Entry entry(Node node) {
        String id = node.text("id");
        List<String> names = new ArrayList<>();
        Matcher bracket = Pattern.compile("\\[([^\\]]+)\\]").matcher(id);
        StringBuilder asked = new StringBuilder();
        int end = 0;
        while (bracket.find()) {
            asked.append(Pattern.quote(id.substring(end, bracket.start())));
            List<String> parts = new ArrayList<>();
            for (String name : bracket.group(1).split(",")) {
                names.add(name);
                parts.add("([^,\\]]+)");
            }
            asked.append("\\[").append(String.join(",", parts)).append("\\]");
            end = bracket.end();
        }
        asked.append(Pattern.quote(id.substring(end)));
        return new Entry(id, Pattern.compile(asked.toString()), names, node);
    }

    /** The ids of all measures, as in the file. */
    public List<String> ids() {
        return entries.stream().map(Entry::id).toList();
    }

    /** The measure of an id such as {@code M.INC.TOTAL} or {@code M.YOY.PCT[expend.year]}; empty when it is none. */
    public Optional<Measure> measure(String id) {
        for (Entry entry : entries) {
            Matcher asked = entry.asked().matcher(id);
            if (asked.matches()) {
                return Optional.of(new Measure(
                        id,
                        entry.node().text("about"),
                        key(entry, asked, "figure").orElseThrow(),
                        key(entry, asked, "less"),
                        key(entry, asked, "base")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Key> key(Entry entry, Matcher asked, String field) {
        Matcher key = KEY.matcher(entry.node().text(field));
        if (!key.matches()) {
            return Optional.empty();
        }
        String row = key.group(2);
        for (int i = 0; i < entry.names().size(); i++) {
            row = row.replaceFirst(
                    "(^|[.:])" + entry.names().get(i) + "$", "$1" + Matcher.quoteReplacement(asked.group(i + 1)));
        }
        return Optional.of(new Key(key.group(1), row, key.group(3)));
    }

    /** The key a text such as {@code T03[total].year} writes; empty when it is none. */
    public static Optional<Key> key(String text) {
        Matcher key = KEY.matcher(text);
        return key.matches() ? Optional.of(new Key(key.group(1), key.group(2), key.group(3))) : Optional.empty();
    }
}
