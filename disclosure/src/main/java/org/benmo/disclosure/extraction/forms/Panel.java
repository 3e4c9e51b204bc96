package org.benmo.disclosure.extraction.forms;

import java.util.List;
import java.util.Map;

/**
 * Part of a form with its own row labels and amounts; most forms have one, 收入支出决算总表 two, basic expenditure two or three.
 *
 * @param labels the columns that name its rows
 * @param lines its 行次 columns
 * @param values keys of its amount columns, left to right
 * @param headings the words over its label columns
 */
record Panel(List<Integer> labels, List<Integer> lines, Map<Integer, String> values, String headings) {
    /** First label column; only for panels with labels. */
    int from() {
        return labels.getFirst();
    }

    /** Behind the last label column. */
    int to() {
        return labels.getLast() + 1;
    }
}
