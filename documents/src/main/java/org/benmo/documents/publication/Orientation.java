package org.benmo.documents.publication;

/** How an A4 page stands, and its margins in points (GB/T 9704 for upright pages). */
public enum Orientation {
    PORTRAIT(595.28, 841.89, 104.9, 99.2, 79.4, 73.7),
    LANDSCAPE(841.89, 595.28, 48, 48, 56.7, 56.7);

    private final double width;
    private final double height;
    private final double top;
    private final double bottom;
    private final double left;
    private final double right;

    Orientation(double width, double height, double top, double bottom, double left, double right) {
        this.width = width;
        this.height = height;
        this.top = top;
        this.bottom = bottom;
        this.left = left;
        this.right = right;
    }

    /** Of the paper. */
    public double width() {
        return width;
    }

    /** Of the paper. */
    public double height() {
        return height;
    }

    /** Margin. */
    public double top() {
        return top;
    }

    /** Margin; the page number stands in it. */
    public double bottom() {
        return bottom;
    }

    /** Margin. */
    public double left() {
        return left;
    }

    /** Margin. */
    public double right() {
        return right;
    }

    /** Of the text between the margins. */
    public double textWidth() {
        return width - left - right;
    }

    /** Of the text between the margins. */
    public double textHeight() {
        return height - top - bottom;
    }
}
