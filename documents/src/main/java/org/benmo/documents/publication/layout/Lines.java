package org.benmo.documents.publication.layout;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.publication.Alignment;

/** Breaks characters into lines by the rules of Chinese setting, and sets each line. */
final class Lines {
    /** Wider gaps than this share of a letter look worse than a ragged edge, and copy as spaces. */
    private static final double GAP_MAX = 0.09;

    private Lines() {}

    /** The lines of some characters; the first is shorter by the indent. */
    static List<List<Atom>> broken(List<Atom> atoms, double width, double indent) {
        List<List<Atom>> lines = new ArrayList<>();
        int start = 0;
        while (start < atoms.size()) {
            int end = end(atoms, start, lines.isEmpty() ? width - indent : width);
            lines.add(List.copyOf(atoms.subList(start, end)));
            start = end;
            if (start < atoms.size() && atoms.get(start).isBreak()) {
                start++;
            }
        }
        if (lines.isEmpty()) {
            lines.add(List.of());
        }
        return lines;
    }

    private static int end(List<Atom> atoms, int start, double width) {
        double used = 0;
        int last = start;
        for (int i = start; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            if (atom.isBreak()) {
                return i;
            }
            if (used + atom.width() - atom.hanging() > width + 0.01 && i > start) {
                return last > start ? last : i;
            }
            used += atom.width();
            if (i + 1 == atoms.size() || mayBreak(atom, atoms.get(i + 1))) {
                last = i + 1;
            }
        }
        return atoms.size();
    }

    private static boolean mayBreak(Atom before, Atom after) {
        boolean inWord = before.isLatin() && (after.isLatin() || after.character() == '%' || after.character() == '％');
        return !inWord && before.mayEndLine() && (after.mayBeginLine() || after.isBreak());
    }

    /**
     * Sets one line.
     *
     * @param line its characters
     * @param left where it may begin
     * @param width how wide it may be
     * @param baseline where it stands
     * @param alignment how
     * @param last true for the last line of a paragraph, which is not stretched
     * @param size of the letters
     */
    static List<Mark.Words> set(
            List<Atom> line,
            double left,
            double width,
            double baseline,
            Alignment alignment,
            boolean last,
            double size) {
        List<Atom> trimmed = trimmed(line);
        if (trimmed.isEmpty()) {
            return List.of();
        }
        double natural = trimmed.stream().mapToDouble(Atom::width).sum();
        double room = width - natural + trimmed.getLast().hanging();
        double gap = alignment == Alignment.JUSTIFIED && !last ? gap(trimmed, room, size) : 0;
        double x = left
                + switch (alignment) {
                    case LEFT, JUSTIFIED -> 0;
                    case CENTER -> (width - natural) / 2;
                    case RIGHT -> width - natural;
                };
        return pieces(trimmed, x, baseline, gap, size);
    }

    private static List<Atom> trimmed(List<Atom> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).character() == ' ') {
            end--;
        }
        return line.subList(0, end);
    }

    private static double gap(List<Atom> line, double room, double size) {
        int gaps = 0;
        for (int i = 0; i + 1 < line.size(); i++) {
            if (isGap(line, i)) {
                gaps++;
            }
        }
        double gap = gaps == 0 ? 0 : room / gaps;
        return Math.clamp(gap, -size * GAP_MAX, size * GAP_MAX);
    }

    private static boolean isGap(List<Atom> line, int index) {
        return !(line.get(index).isLatin() && line.get(index + 1).isLatin());
    }

    private static List<Mark.Words> pieces(List<Atom> line, double left, double baseline, double gap, double size) {
        List<Mark.Words> pieces = new ArrayList<>();
        double x = left;
        int start = 0;
        while (start < line.size()) {
            Atom first = line.get(start);
            int end = start + 1;
            while (end < line.size()
                    && first.joins(line.get(end))
                    && (gap == 0 || first.isLatin() == line.get(end).isLatin())) {
                end++;
            }
            double spacing = gap == 0 || first.isLatin() ? 0 : gap;
            StringBuilder text = new StringBuilder();
            double width = 0;
            for (Atom atom : line.subList(start, end)) {
                text.appendCodePoint(atom.character());
                width += atom.width() + spacing;
            }
            pieces.add(new Mark.Words(
                    text.toString(), x, baseline, first.typeface(), size, spacing, first.strong(), first.figure()));
            boolean stretched = end < line.size() && spacing == 0 && gap != 0 && isGap(line, end - 1);
            x += width + (stretched ? gap : 0);
            start = end;
        }
        return pieces;
    }
}
