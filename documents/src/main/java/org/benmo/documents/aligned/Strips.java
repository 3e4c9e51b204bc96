package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers the pieces of a body to strips. */
final class Strips {
    private final List<Strip> strips = new ArrayList<>();
    private final double em;
    private boolean sound = true;

    private Strips(double em) {
        this.em = em;
    }

    /** The strips from left to right; empty when pieces stand across what must be columns. */
    static Optional<List<Strip>> of(List<TextLine> body, double em) {
        Strips made = new Strips(em);
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            for (Piece piece : body.get(i).pieces()) {
                all.add(new Entry(piece, i));
            }
        }
        all.sort(Comparator.comparing((Entry e) -> !e.piece.isNumber())
                .thenComparingDouble(e -> e.piece.to() - e.piece.from()));
        all.forEach(made::place);
        made.mergeWords();
        made.strips.sort(Comparator.comparingDouble(Strip::centre));
        return made.sound && made.isSound() ? Optional.of(made.strips) : Optional.empty();
    }

    private record Entry(Piece piece, int line) {}

    private void place(Entry entry) {
        Piece piece = entry.piece;
        List<Strip> met = strips.stream().filter(s -> s.overlaps(piece)).toList();
        if (met.isEmpty()) {
            strips.add(new Strip());
            strips.getLast().add(piece, entry.line);
            return;
        }
        if (met.size() > 1 && !piece.isNumber() && isParted(met)) {
            // Words across several columns, such as 合计 over code and name.
            sound &= met.stream().noneMatch(Strip::hasAmounts);
            return;
        }
        Strip first = met.getFirst();
        first.add(piece, entry.line);
        for (Strip other : met.subList(1, met.size())) {
            first.addAll(other);
            strips.remove(other);
        }
        sound &= piece.isNumber() || !first.hasAmounts();
    }

    private static boolean isParted(List<Strip> met) {
        for (int i = 0; i < met.size(); i++) {
            for (int j = i + 1; j < met.size(); j++) {
                if (met.get(i).meets(met.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Short labels set in the middle or indented stand beside longer ones without touching them: one column. */
    private void mergeWords() {
        strips.sort(Comparator.comparingDouble(Strip::centre));
        for (int i = 1; i < strips.size(); i++) {
            Strip left = strips.get(i - 1);
            Strip right = strips.get(i);
            if (!left.isNumeric() && !right.isNumeric() && !left.meets(right)) {
                left.addAll(right);
                strips.remove(i--);
            }
        }
    }

    private boolean isSound() {
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            boolean doubled = strip.hasAmounts() && strip.lines.size() < strip.pieces.size();
            if (doubled || !strip.isAligned(em) || (i > 0 && strips.get(i - 1).to > strip.from + 0.2 * em)) {
                return false;
            }
        }
        return strips.stream().anyMatch(Strip::hasAmounts) && strips.size() > 1;
    }
}
