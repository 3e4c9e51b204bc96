package org.benmo.documents.aligned;

import java.util.ArrayList;
import java.util.List;

/** Words of a header that belong together, on one or more lines one under the other. */
final class HeaderCell {
    private static final double LINE_APART = 1.62;
    private static final double WRAP_APART = 1.75;
    private static final double SAME = 0.3;

    final List<Piece> pieces = new ArrayList<>();
    double from;
    double to;
    /** First and last column it stands over; -1 until known. */
    int first = -1;

    int last = -1;
    int level;
    int levels;

    HeaderCell(Piece piece) {
        pieces.add(piece);
        from = piece.from();
        to = piece.to();
    }

    /** Words whose columns are known. */
    static HeaderCell placed(List<Piece> pieces, int first, int last) {
        HeaderCell cell = new HeaderCell(pieces.getFirst());
        pieces.subList(1, pieces.size()).forEach(cell::add);
        cell.first = first;
        cell.last = last;
        return cell;
    }

    /** The words gathered from the lines of a header, from top to bottom. */
    static List<HeaderCell> gather(List<TextLine> lines, List<Rule> levels) {
        List<HeaderCell> cells = new ArrayList<>();
        for (TextLine line : lines) {
            List<HeaderCell> above = List.copyOf(cells);
            for (Piece piece : line.pieces()) {
                HeaderCell home = null;
                for (HeaderCell cell : above) {
                    home = cell.takes(piece, levels) ? cell : home;
                }
                if (home == null) {
                    cells.add(new HeaderCell(piece));
                } else {
                    home.add(piece);
                }
            }
        }
        return cells;
    }

    /** Words over one column on two lines close to each other are one cell. */
    static void joinWrapped(List<HeaderCell> cells) {
        for (HeaderCell upper : List.copyOf(cells)) {
            for (HeaderCell lower : cells) {
                double apart = lower.top() - upper.bottom();
                boolean same = upper.first == upper.last && lower.first == upper.first && lower.last == upper.last;
                if (same
                        && apart > 0
                        && apart < WRAP_APART * upper.size()
                        && cells.stream().noneMatch(c -> c.pieces.getFirst().isNumber() && c.isLevelWith(lower))) {
                    lower.pieces.addAll(0, upper.pieces);
                    lower.from = Math.min(lower.from, upper.from);
                    lower.to = Math.max(lower.to, upper.to);
                    cells.remove(upper);
                    break;
                }
            }
        }
    }

    /**
     * True when the last of several lines stands level with words of one line: then it may as well be a row of its own under
     * what stands over it.
     */
    boolean isDoubtful(List<HeaderCell> cells) {
        return pieces.size() > 1
                && cells.stream()
                        .anyMatch(other -> other != this
                                && other.pieces.size() == 1
                                && Math.abs(other.top() - bottom()) < 0.08 * size()
                                && cells.stream().noneMatch(between -> between.isBetween(this, other)));
    }

    private boolean isBetween(HeaderCell a, HeaderCell b) {
        return this != a
                && this != b
                && centre() > Math.min(a.centre(), b.centre())
                && centre() < Math.max(a.centre(), b.centre())
                && !touches(a);
    }

    private void add(Piece piece) {
        pieces.add(piece);
        from = Math.min(from, piece.from());
        to = Math.max(to, piece.to());
    }

    private boolean takes(Piece piece, List<Rule> levels) {
        double apart = piece.baseline() - bottom();
        if (piece.isNumber() || pieces.getLast().isNumber()) {
            return false;
        }
        if (apart < 0.5 * piece.size() || apart > LINE_APART * piece.size() || piece.to() < from || piece.from() > to) {
            return false;
        }
        Piece last = pieces.getLast();
        double near = SAME * piece.size();
        boolean setLike = Math.abs(last.centre() - piece.centre()) < near
                || Math.abs(last.from() - piece.from()) < near
                || Math.abs(last.to() - piece.to()) < near;
        return setLike
                && levels.stream()
                        .noneMatch(rule -> rule.at() > bottom()
                                && rule.at() < piece.baseline() - 0.6 * piece.size()
                                && rule.from() < piece.centre()
                                && rule.to() > piece.centre());
    }

    private boolean isLevelWith(HeaderCell other) {
        return Math.abs(top() - other.top()) < 0.5 * size();
    }

    double top() {
        return pieces.getFirst().baseline();
    }

    double bottom() {
        return pieces.getLast().baseline();
    }

    double middle() {
        return (top() + bottom()) / 2;
    }

    double centre() {
        return (from + to) / 2;
    }

    double size() {
        return pieces.getFirst().size();
    }

    boolean isBelow(HeaderCell other) {
        return top() > other.bottom() + 0.4 * size();
    }

    boolean touches(HeaderCell other) {
        return from < other.to && other.from < to;
    }

    boolean isPlaced() {
        return first >= 0;
    }

    boolean covers(int column) {
        return first <= column && column <= last;
    }
}
