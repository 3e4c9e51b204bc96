package org.benmo.statements.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.Packed;
import org.benmo.statements.forms.Labels;

/** The registry of what a figure of the narrative can be about, by label, printed name and alias. */
public final class Keys {
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, List<Metric>> byLabel = new HashMap<>();
    private final Map<String, List<Metric>> byName = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Map<String, String> measures = new LinkedHashMap<>();
    private final Map<String, String> comparisons = new LinkedHashMap<>();

    /**
     * One metric.
     *
     * @param key canonical name, the row of its figures
     * @param label the name formulas and messages use
     * @param kind money, count, rate or score
     * @param names how documents print it
     * @param seed its name in the frozen facts of the founding document; empty without
     * @param measure its id in the measure registry; empty without
     * @param countsAs metrics of which every print of this one is a print too
     */
    public record Metric(
            String key,
            String label,
            Unit.Kind kind,
            List<String> names,
            String seed,
            String measure,
            List<String> countsAs) {}

    /** A printed name, normalised, and what it means. A name may stand for several metrics, told apart by their section. */
    public record Name(String name, Metric metric) {}

    private Keys(Node tree) {
        for (Node node : tree.field("keys").orElseThrow().asList()) {
            Metric metric = metric(node);
            metrics.put(metric.key(), metric);
            byLabel.computeIfAbsent(Labels.normalise(metric.label()), l -> new ArrayList<>())
                    .add(metric);
            for (String name : metric.names()) {
                String normalised = Labels.normalise(name);
                names.add(new Name(normalised, metric));
                byName.computeIfAbsent(normalised, n -> new ArrayList<>()).add(metric);
            }
        }
        names.sort(Comparator.comparingInt((Name n) -> -n.name().length()));
        tree.field("measures").orElseThrow().asMap().forEach((key, label) -> measures.put(key, label.asText()));
        tree.field("comparisons").orElseThrow().asMap().forEach((key, label) -> comparisons.put(key, label.asText()));
    }

    private static Metric metric(Node node) {
        return new Metric(
                node.text("key"),
                node.text("label"),
                Unit.Kind.valueOf(node.text("kind").toUpperCase(Locale.ROOT)),
                node.texts("names"),
                node.text("seed"),
                node.text("measure"),
                node.texts("counts-as"));
    }

    private static final class Standard {
        static final Keys KEYS = new Keys(Packed.standard().section("keys"));
    }

    /** The metrics of this build. */
    public static Keys standard() {
        return Standard.KEYS;
    }

    /** The metrics of a tree of the shape of {@code keys.yaml}. */
    public static Keys from(Node tree) {
        return new Keys(tree);
    }

    /** All metrics in the order of the file. */
    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    /** A metric by its canonical name. */
    public Optional<Metric> metric(String key) {
        return Optional.ofNullable(metrics.get(key));
    }

    /** The metrics of a label; usually one. */
    public List<Metric> labelled(String label) {
        return byLabel.getOrDefault(Labels.normalise(label), List.of());
    }

    /** The metrics a printed name can mean; usually one, several when only the section tells. */
    public List<Metric> named(String name) {
        return byName.getOrDefault(Labels.normalise(name), List.of());
    }

    /** Every printed name, the longest first, for matching inside running text. */
    public List<Name> names() {
        return List.copyOf(names);
    }

    /** The metric of a name of the frozen facts. */
    public Optional<Metric> bySeed(String seed) {
        return metrics.values().stream().filter(m -> m.seed().equals(seed)).findFirst();
    }

    /** The metric of an id of the measure registry, such as {@code M.3G.TOTAL}. */
    public Optional<Metric> byMeasure(String measure) {
        return metrics.values().stream()
                .filter(m -> m.measure().equals(measure))
                .findFirst();
    }

    /** The label of a metric; the key itself when it is not registered. */
    public String label(String key) {
        Metric metric = metrics.get(key);
        return metric == null ? key : metric.label();
    }

    /** The columns of the narrative: labels by column key. */
    public Map<String, String> columns() {
        return measures;
    }

    /** The column of a label such as 上年数. */
    public Optional<String> column(String label) {
        return measures.entrySet().stream()
                .filter(e -> e.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The label of a column key, with what it is compared with where that is not last year ({@code delta.budget}); the key itself when
     * it is not registered.
     */
    public String columnLabel(String column) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            return measures.getOrDefault(column, column);
        }
        String against = comparisons.getOrDefault(column.substring(dot + 1), column.substring(dot + 1));
        return against + measures.getOrDefault(column.substring(0, dot), column.substring(0, dot));
    }
}
