package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the grids that crossing rulings form: lines that touch each other belong to one grid. */
final class Lattice {
    private static final double TOUCH = 3.0;
    /** More lines than any table has: a drawing, a map. */
    private static final int LINES_MAX = 4000;

    private Lattice() {}

    /** The grids of a page from top to bottom, without frames around text and without grids inside the cell of another. */
    static List<Grid> grids(Rulings rulings) {
        if (rulings.level().size() > LINES_MAX || rulings.upright().size() > LINES_MAX) {
            return List.of();
        }
        List<Grid> grids = new ArrayList<>();
        for (Rulings group : groups(rulings)) {
            if (group.level().size() >= 2 && group.upright().size() >= 1) {
                Grid grid = Grid.of(group);
                if (grid.columns() >= 2) {
                    grids.add(grid);
                }
            }
        }
        grids.removeIf(inner -> grids.stream().anyMatch(outer -> holds(outer, inner)));
        grids.sort(Comparator.comparingDouble(g -> g.box().y0()));
        return grids;
    }

    private static boolean holds(Grid outer, Grid inner) {
        Box box = outer.box().grown(1);
        boolean inside = box.contains(inner.box().x0(), inner.box().y0())
                && box.contains(inner.box().x1(), inner.box().y1());
        return inside && area(outer) > area(inner);
    }

    private static double area(Grid grid) {
        return grid.box().width() * grid.box().height();
    }

    private static List<Rulings> groups(Rulings rulings) {
        List<Stroke> level = rulings.level();
        List<Stroke> upright = rulings.upright();
        int[] parent = new int[level.size() + upright.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < level.size(); i++) {
            for (int j = 0; j < upright.size(); j++) {
                if (touch(level.get(i), upright.get(j))) {
                    parent[root(parent, i)] = root(parent, level.size() + j);
                }
            }
        }
        Map<Integer, Rulings> groups = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            Rulings group =
                    groups.computeIfAbsent(root(parent, i), r -> new Rulings(new ArrayList<>(), new ArrayList<>()));
            if (i < level.size()) {
                group.level().add(level.get(i));
            } else {
                group.upright().add(upright.get(i - level.size()));
            }
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static boolean touch(Stroke level, Stroke upright) {
        return upright.at() >= level.from() - TOUCH
                && upright.at() <= level.to() + TOUCH
                && level.at() >= upright.from() - TOUCH
                && level.at() <= upright.to() + TOUCH;
    }
}
