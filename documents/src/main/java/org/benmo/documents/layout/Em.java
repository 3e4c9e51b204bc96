package org.benmo.documents.layout;

/**
 * The square a glyph is drawn in, on the page as displayed.
 *
 * @param x where its baseline starts
 * @param y where its baseline starts, downwards from the top
 * @param alongX how far one em along the baseline leads to the right
 * @param alongY how far one em along the baseline leads down
 * @param upX how far one em up from the baseline leads to the right
 * @param upY how far one em up from the baseline leads down
 */
public record Em(double x, double y, double alongX, double alongY, double upX, double upY) {}
