package org.benmo.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;

/** What of a publication the next year is compared with: its 决算数 become the next year's 上年决算数. */
public final class Outturn {
    /** Without these a narrative has changes it cannot state. */
    public static final List<String> NEEDED = List.of(
            "income.total",
            "income.year",
            "expend.total",
            "expend.year",
            "expend.basic",
            "expend.project",
            "carry.open",
            "carry.close",
            "gen.expend",
            "gen.basic",
            "running",
            "sg.total",
            "sg.abroad",
            "sg.car",
            "sg.host");

    /** What each budget carried over, which the next year opens with; documents print it in T04 alone. */
    private static final List<String> CARRIED = List.of("fiscal.close", "gen.close", "fund.close", "soe.close");

    private static final Pattern CLASS = Pattern.compile("(?:func|econ)\\.\\d{3}");

    private static final Set<Unit.Kind> COMPARED = Set.of(Unit.Kind.MONEY, Unit.Kind.COUNT);

    private Outturn() {}

    /** By metric, the needed ones first, then the others in the order of their names; what was not published is not there. */
    public static Map<String, Companion.Print> of(Companion publication) {
        Map<String, Companion.Print> found = new LinkedHashMap<>();
        metrics(publication)
                .forEach(metric ->
                        publication.first(Counterparts.outturn(metric)).ifPresent(print -> found.put(metric, print)));
        return found;
    }

    /** What books compare with, in the order of the registry, and every class of spending that was published. */
    private static List<String> metrics(Companion publication) {
        List<String> metrics = new ArrayList<>(NEEDED);
        Stream<String> text = publication.prints().keySet().stream()
                .filter(key -> key.equals(Key.text(key.row(), "final")))
                .map(Key::row);
        Stream<String> forms = publication.prints().keySet().stream()
                .filter(key -> key.form().equals("T06") || key.form().equals("T07"))
                .map(Key::row);
        Stream.concat(Stream.concat(text, forms), CARRIED.stream())
                .filter(Outturn::isCompared)
                .filter(row -> publication
                        .first(Counterparts.outturn(row))
                        .filter(print ->
                                COMPARED.contains(print.printed().unit().kind()))
                        .isPresent())
                .distinct()
                .sorted()
                .filter(row -> !metrics.contains(row))
                .forEach(metrics::add);
        return metrics;
    }

    private static boolean isCompared(String row) {
        return CLASS.matcher(row).matches()
                || Keys.standard()
                        .metric(row)
                        .filter(m -> !m.key().contains(".n.") && !m.key().startsWith("perf."))
                        .isPresent();
    }
}
