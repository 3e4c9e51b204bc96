package org.benmo.disclosure.composing;

import org.benmo.statements.figures.Key;

/**
 * One print of a figure in a composed document.
 *
 * @param id key and occurrence, such as {@code T03.func.213.basic#1}
 * @param key what it is about
 * @param text the printed digits
 */
public record PrintedFigure(String id, Key key, String text) {}
