package org.benmo.documents.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

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

    Turn turn(int turned) {
        return new Turn(turned, width(), height());
    }

    Box bounds() {
        return new Box(0, 0, width(), height());
    }
}
