package org.benmo.documents.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.benmo.documents.layout.Box;
import org.benmo.documents.layout.Em;

/** The page as a viewer shows it: cropped and turned, origin at the top left, y downwards, in points. */
final class DisplayedPage {
    private final PDRectangle crop;
    private final int quarters;

    DisplayedPage(PDRectangle crop, int rotation) {
        this.crop = crop;
        this.quarters = Math.floorMod(rotation / 90, 4);
    }

    double width() {
        return quarters % 2 == 0 ? crop.getWidth() : crop.getHeight();
    }

    double height() {
        return quarters % 2 == 0 ? crop.getHeight() : crop.getWidth();
    }

    /** Where a point of user space is displayed. */
    double[] point(double x, double y) {
        double left = x - crop.getLowerLeftX();
        double low = y - crop.getLowerLeftY();
        return switch (quarters) {
            case 0 -> new double[] {left, crop.getHeight() - low};
            case 1 -> new double[] {low, left};
            case 2 -> new double[] {crop.getWidth() - left, low};
            default -> new double[] {crop.getHeight() - low, crop.getWidth() - left};
        };
    }

    /** Where a point is displayed after a transformation to user space. */
    double[] point(Matrix matrix, float x, float y) {
        double a = matrix.getValue(0, 0);
        double b = matrix.getValue(0, 1);
        double c = matrix.getValue(1, 0);
        double d = matrix.getValue(1, 1);
        return point(a * x + c * y + matrix.getValue(2, 0), b * x + d * y + matrix.getValue(2, 1));
    }

    /** The square of one em of a transformation to user space; {@code emphasis} makes it higher. */
    Em em(Matrix matrix, double emphasis) {
        double[] origin = point(matrix, 0, 0);
        double[] along = point(matrix, 1, 0);
        double[] up = point(matrix, 0, 1);
        return new Em(
                origin[0],
                origin[1],
                along[0] - origin[0],
                along[1] - origin[1],
                (up[0] - origin[0]) * emphasis,
                (up[1] - origin[1]) * emphasis);
    }

    /** Where the unit square of a transformation to user space is displayed. */
    Box box(Matrix matrix) {
        double[] a = point(matrix, 0, 0);
        double[] b = point(matrix, 1, 1);
        return new Box(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
    }
}
