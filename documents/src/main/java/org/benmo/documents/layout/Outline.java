package org.benmo.documents.layout;

import java.util.ArrayList;
import java.util.List;

/** The path being built: subpaths of straight pieces in displayed coordinates, with a note of curves. */
public final class Outline {
    private final List<double[]> points = new ArrayList<>();
    private final List<Subpath> subpaths = new ArrayList<>();
    private boolean curved;

    /** Corner points in order; a curve is kept by its end only. */
    public record Subpath(List<double[]> points, boolean curved) {
        /** The smallest box around it. */
        public Box box() {
            Box box = new Box(points.getFirst()[0], points.getFirst()[1], points.getFirst()[0], points.getFirst()[1]);
            for (double[] p : points) {
                box = box.around(new Box(p[0], p[1], p[0], p[1]));
            }
            return box;
        }

        /** True when every piece is level or upright, so that the box is the shape. */
        public boolean isBoxed() {
            for (int i = 1; i < points.size(); i++) {
                if (Math.abs(points.get(i)[0] - points.get(i - 1)[0]) > 0.6
                        && Math.abs(points.get(i)[1] - points.get(i - 1)[1]) > 0.6) {
                    return false;
                }
            }
            return !curved;
        }
    }

    /** Begins a subpath. */
    public void move(double x, double y) {
        end();
        points.add(new double[] {x, y});
    }

    /** Goes on straight. */
    public void line(double x, double y) {
        points.add(new double[] {x, y});
    }

    /** Goes on in a curve that ends there. */
    public void curve(double x, double y) {
        curved = true;
        points.add(new double[] {x, y});
    }

    /** Goes back to where the subpath began. */
    public void close() {
        if (points.size() > 1) {
            points.add(points.getFirst());
            double[] start = points.getFirst();
            end();
            points.add(start);
        }
    }

    private void end() {
        if (points.size() > 1) {
            subpaths.add(new Subpath(List.copyOf(points), curved));
        }
        points.clear();
        curved = false;
    }

    /** All subpaths; the outline is empty afterwards. */
    public List<Subpath> take() {
        end();
        List<Subpath> taken = List.copyOf(subpaths);
        subpaths.clear();
        return taken;
    }
}
