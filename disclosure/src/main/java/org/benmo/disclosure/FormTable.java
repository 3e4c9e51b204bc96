package org.benmo.disclosure;

import java.util.List;
import org.benmo.documents.Block;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FormState;

/**
 * One published form found in a document.
 *
 * @param form {@code T01}…{@code T10}, or {@code OTHER} for a table that is not one of them
 * @param title as printed
 * @param unit of its amounts
 * @param state filled or empty
 * @param page where it begins
 * @param table the grid
 * @param rows its rows as read
 * @param notes the lines directly under the grid (注：…, 说明：…)
 */
public record FormTable(
        String form,
        String title,
        Unit unit,
        FormState state,
        int page,
        Block.Table table,
        List<Row> rows,
        List<String> notes) {

    /**
     * A row with what names it.
     *
     * @param key row part of its figures' keys, such as {@code func.2010601}, {@code total}, {@code income.year}; empty when
     *     it could not be bound
     * @param code classification code as printed, parts joined; empty when none
     * @param name as printed, without white space
     * @param figures its bound cells
     */
    public record Row(String key, String code, String name, List<Figure> figures) {}
}
