package org.benmo.statements.filled;

import java.util.List;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.forms.Form;

/**
 * One published form filled from books. Its cells are the figures of the {@link FilledYear} under keys of {@link Form#code()};
 * a cell without a figure is one the form does not have in this row, a cell of nothing is an exact zero.
 *
 * @param form the form it is
 * @param title as this province and year print it
 * @param columns the amount columns this template prints, in order; the columns of a T04 row depend on its panel: {@code final} on
 *     the left, the others on the right
 * @param rows every row in printed order
 * @param state {@link FormState#EMPTY} when the form has nothing to show and is printed with a note that says so
 * @param rounding how its cells become 万元
 * @param note the sentence under the form; empty without
 */
public record FilledForm(
        Form form,
        String title,
        List<Form.Line> columns,
        List<FilledRow> rows,
        FormState state,
        Rounding rounding,
        String note) {}
