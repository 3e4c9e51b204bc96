package org.benmo.documents;

import java.util.List;

/** A piece of a document in reading order. */
public sealed interface Block {
    /** The page it begins on, counted from 1; 0 where the kind of file has no pages. */
    int page();

    /**
     * Running text between two paragraph breaks, as far as breaks can be told. A reader that cannot tell where paragraphs
     * end (plain text broken at every line) gives one paragraph a line and sets {@code continues}, and the outline decides.
     *
     * @param text the characters with their places
     * @param page where it begins
     * @param continues true when this may be the continuation of the paragraph before it
     * @param fontSize of most of its characters, in points; 0 when unknown
     * @param indent of its first line from the text's left edge, in points or columns; 0 when unknown
     */
    record Paragraph(Text text, int page, boolean continues, double fontSize, double indent) implements Block {}

    /**
     * A grid of cells. Rows and columns count from 0; merged cells appear once, with their spans; a table continued over
     * pages is one table.
     *
     * @param cells by row, then column; every position of the grid is covered by exactly one cell
     * @param rows how many
     * @param columns how many
     * @param page where it begins
     * @param ruled false when the grid was inferred from alignment rather than from lines
     */
    record Table(List<Cell> cells, int rows, int columns, int page, boolean ruled) implements Block {}

    /**
     * A cell of a table.
     *
     * @param row first row it covers
     * @param column first column it covers
     * @param rowSpan how many rows
     * @param columnSpan how many columns
     * @param text without white space, lines joined
     * @param place the box of its text, or of the cell when it is blank
     */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {}
}
