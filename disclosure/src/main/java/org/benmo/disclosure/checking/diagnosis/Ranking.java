package org.benmo.disclosure.checking.diagnosis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** Which of several equally small repairs is the likelier. */
final class Ranking {
    private final Network network;
    private final Shapes shapes;
    private final Hypothesis present;

    Ranking(Network network, Shapes shapes, Hypothesis present) {
        this.network = network;
        this.shapes = shapes;
        this.present = present;
    }

    /** The repairs, the likeliest first. */
    List<Repair> sorted(List<Repair> repairs) {
        Map<Repair, Merit> merits = new HashMap<>();
        repairs.forEach(r -> merits.put(r, merit(r)));
        return repairs.stream()
                .sorted(Comparator.comparing((Repair r) -> merits.getOrDefault(r, Merit.NONE), Merit.LIKELIEST_FIRST)
                        .thenComparingInt((Repair r) -> network.number(r.figure())))
                .toList();
    }

    private Merit merit(Repair repair) {
        Hypothesis supposed = present.suppose(repair);
        Figure figure = repair.figure();
        return new Merit(
                supposed.graveVotes() > 0,
                shapes.of(repair).isKnown(),
                shapes.mayBeSlip(repair),
                shapes.isEchoed(figure),
                supposed.votes(),
                supposed.consequences().size(),
                figure.printed().isNumber() && !figure.printed().isPrintedZero(),
                network.support(figure),
                remove(figure),
                figure.key().form().equals(Key.TEXT));
    }

    /** Rates are computed last and by hand, changes before them, levels are taken over. */
    private int remove(Figure figure) {
        return switch (figure.key().column()) {
            case "growth", "share", "completion" -> 0;
            case "delta" -> 1;
            default -> network.derivation(figure) == null ? 2 : 0;
        };
    }

    private record Merit(
            boolean mendsMore,
            boolean shaped,
            boolean slip,
            boolean echoed,
            int votes,
            int consequences,
            boolean printed,
            int support,
            int kind,
            boolean narrative) {
        static final Merit NONE = new Merit(false, false, false, false, 0, 0, false, 0, 0, false);
        static final Comparator<Merit> LIKELIEST_FIRST = Comparator.comparing((Merit m) -> !m.mendsMore)
                .thenComparing((Merit m) -> !m.shaped)
                .thenComparing(m -> m.echoed || !m.slip)
                .thenComparing(m -> m.echoed)
                .thenComparingInt(m -> -m.votes)
                .thenComparing(m -> !m.printed)
                .thenComparingInt(m -> m.consequences)
                .thenComparingInt(m -> m.kind)
                .thenComparingInt(m -> m.support)
                .thenComparing(m -> !m.narrative);
    }
}
