package org.benmo.statements.figures;

/**
 * What a figure is about: where it belongs, which row, which column. {@code T03 · func.2010601 · basic} is the basic
 * expenditure of item 2010601 in the form 支出决算表; {@code TEXT · expend.year · final} is the year's expenditure as the
 * narrative states it. Rows and columns are the registered names of {@code keys.yaml} and {@code forms.yaml}.
 *
 * @param form {@code T01}…{@code T10} or {@link #TEXT}
 * @param row metric, or {@code func.<code>}, {@code econ.<code>}, {@code total}; in the narrative an item named by path
 *     without a known code is {@code func:<类>/<款>/<项>}
 * @param column column of the form, or the measure in the narrative: {@code final}, {@code budget}, {@code adjusted},
 *     {@code prior}, {@code delta}, {@code growth}, {@code share}, {@code completion}, {@code count}, {@code score}
 */
public record Key(String form, String row, String column) {
    /** The form name of everything stated in sentences rather than in a form. */
    public static final String TEXT = "TEXT";

    /** A key of the narrative. */
    public static Key text(String metric, String measure) {
        return new Key(TEXT, metric, measure);
    }

    @Override
    public String toString() {
        return form + "[" + row + "]." + column;
    }
}
