package org.benmo.documents.layout;

import java.util.List;

/**
 * The edges between which a page's running text is set.
 *
 * @param left where unindented lines begin
 * @param right where full lines end
 * @param pitch usual distance of two baselines, in points; 0 when there is too little text to tell
 */
record TextColumn(double left, double right, double pitch) {
    private static final double LONG = 0.5;
    private static final double NEAR = 12;
    private static final int SUPPORT_MIN = 4;

    /**
     * The column of a page. A page whose lines are all short (a table of contents) takes its right edge from pages of the same
     * shape; one with little text takes everything from them.
     */
    static TextColumn of(PageLayout page, List<PageLayout> all) {
        List<Line> own = running(page);
        List<Line> others = all.stream()
                .filter(p -> p.number() != page.number()
                        && Math.abs(p.turn().span() - page.turn().span()) < 2)
                .flatMap(p -> running(p).stream())
                .toList();
        if (others.size() < SUPPORT_MIN) {
            return own.size() >= SUPPORT_MIN ? of(own) : fallback(page);
        }
        TextColumn typical = of(others);
        if (own.size() < SUPPORT_MIN) {
            return typical;
        }
        TextColumn measured = of(own);
        boolean sameSetting = Math.abs(measured.left - typical.left) < NEAR;
        return sameSetting && typical.right > measured.right
                ? new TextColumn(measured.left, typical.right, measured.pitch)
                : measured;
    }

    private static TextColumn fallback(PageLayout page) {
        double span = page.turn().span();
        double left = page.lines().stream().mapToDouble(Line::left).min().orElse(span * 0.12);
        double right = page.lines().stream().mapToDouble(Line::right).max().orElse(span * 0.88);
        return new TextColumn(Math.min(left, span - right), Math.max(right, span - left), 0);
    }

    private static List<Line> running(PageLayout page) {
        double span = page.turn().span();
        return page.lines().stream()
                .filter(line -> line.right() - line.left() > LONG * span)
                .toList();
    }

    private static TextColumn of(List<Line> lines) {
        double[] rights = lines.stream().mapToDouble(Line::right).sorted().toArray();
        double[] lefts = lines.stream().mapToDouble(Line::left).sorted().toArray();
        double right = rights[rights.length - 1];
        for (int i = rights.length - 1; i > 0; i--) {
            if (rights[i] - rights[i - 1] <= NEAR) {
                right = rights[i];
                break;
            }
        }
        double left = lefts[0];
        for (int i = 0; i + 1 < lefts.length; i++) {
            if (lefts[i + 1] - lefts[i] <= NEAR / 3) {
                left = lefts[i];
                break;
            }
        }
        return new TextColumn(left, right, pitch(lines));
    }

    private static double pitch(List<Line> lines) {
        double[] pitches = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double pitch = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (pitch > 0 && pitch < 4 * lines.get(i).size()) {
                pitches[count++] = pitch;
            }
        }
        if (count == 0) {
            return 0;
        }
        double[] sorted = java.util.Arrays.copyOf(pitches, count);
        java.util.Arrays.sort(sorted);
        return sorted[count * 2 / 5];
    }

    double centre() {
        return (left + right) / 2;
    }

    /** True when the line is set in the middle, with room left on both sides. */
    boolean centres(Line line) {
        double em = line.size();
        return Math.abs((line.left() + line.right()) / 2 - centre()) < em
                && line.left() - left > 2.6 * em
                && right - line.right() > 2.6 * em;
    }
}
