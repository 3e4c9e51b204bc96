package org.benmo.statements.filled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/**
 * A year of an office as its books fill it: everything a publication of the final accounts states, exact and with
 * lineage. The same figures are asked the identities of the catalogue before they leave the house.
 *
 * @param profile the office
 * @param year fiscal year
 * @param template province and version of the forms, such as {@code 全国-2022}
 * @param forms the forms of the template in the order they are printed
 * @param figures cells of the forms under T01…T10 and, under {@link Key#TEXT}, what forms do not show: prior year ({@code prior}),
 *     budgets ({@code budget} 年初, {@code adjusted} 全年), counts ({@code count}), headcount, procurement, projects
 * @param reasons why a metric changed or differs from its budget, by metric and measure compared with ({@code prior}, {@code budget})
 * @param projects the projects of the year in the order of their codes
 */
public record FilledYear(
        Profile profile,
        int year,
        String template,
        List<FilledForm> forms,
        FigureSet figures,
        Map<Key, String> reasons,
        List<ProjectResult> projects) {

    /** A form of this template. */
    public Optional<FilledForm> form(String code) {
        return forms.stream().filter(form -> form.form().code().equals(code)).findFirst();
    }

    /** The exact figure of a key; empty when this year has none, which is not zero. */
    public Optional<Figure> figure(Key key) {
        return figures.at(key).stream().findFirst();
    }

    /** A figure as it is to be printed in 万元: a cell by the rounding of its form, any other number by itself. */
    public Optional<Printed> printed(Key key) {
        Optional<Rounding> rounding = form(key.form()).map(FilledForm::rounding);
        return rounding.equals(Optional.of(Rounding.SUM_OF_ROUNDED))
                ? Prints.sumOfRounded(this, key)
                : figure(key).map(Rounding::print);
    }

    /** Why a metric changed against a measure; empty when nobody wrote a reason. */
    public Optional<String> reason(String metric, String measure) {
        return Optional.ofNullable(reasons.get(Key.text(metric, measure)));
    }
}
