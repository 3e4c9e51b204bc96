package org.benmo.documents.layout;

/**
 * The frame in which text that runs in one of the four directions is upright. The page as displayed has its origin at the
 * top left; turn 0 runs rightwards, 1 downwards, 2 leftwards, 3 upwards.
 *
 * @param quarters of a turn, clockwise, from rightwards
 * @param width of the page as displayed
 * @param height of the page as displayed
 */
public record Turn(int quarters, double width, double height) {
    double along(double x, double y) {
        return switch (quarters) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> width - x;
            default -> height - y;
        };
    }

    double across(double x, double y) {
        return switch (quarters) {
            case 0 -> y;
            case 1 -> width - x;
            case 2 -> height - y;
            default -> x;
        };
    }

    /** A box of the displayed page in this frame. */
    Box upright(Box displayed) {
        double u0 = along(displayed.x0(), displayed.y0());
        double v0 = across(displayed.x0(), displayed.y0());
        double u1 = along(displayed.x1(), displayed.y1());
        double v1 = across(displayed.x1(), displayed.y1());
        return new Box(Math.min(u0, u1), Math.min(v0, v1), Math.max(u0, u1), Math.max(v0, v1));
    }

    /** A box of this frame on the displayed page. */
    Box displayed(Box upright) {
        return switch (quarters) {
            case 0 -> upright;
            case 1 -> new Box(width - upright.y1(), upright.x0(), width - upright.y0(), upright.x1());
            case 2 -> new Box(width - upright.x1(), height - upright.y1(), width - upright.x0(), height - upright.y0());
            default -> new Box(upright.y0(), height - upright.x1(), upright.y1(), height - upright.x0());
        };
    }

    /** Width of the frame, along the text. */
    double span() {
        return quarters % 2 == 0 ? width : height;
    }

    /** Height of the frame, across the text. */
    double depth() {
        return quarters % 2 == 0 ? height : width;
    }
}
