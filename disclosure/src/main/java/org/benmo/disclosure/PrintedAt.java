package org.benmo.disclosure;

import java.util.List;
import org.benmo.documents.Place;
import org.benmo.statements.figures.Lineage;

/**
 * The lineage of a claim: where a document prints it.
 *
 * @param places in reading order; more than one when it breaks over lines or pages
 * @param fragment the printed words around and including the number, such as 本年支出合计381.27万元
 * @param where in words, such as 第三部分 二、支出决算情况说明 or 支出决算表 合计行 基本支出列
 */
public record PrintedAt(List<Place> places, String fragment, String where) implements Lineage {
    @Override
    public String describe() {
        return where + " “" + fragment + "”";
    }
}
