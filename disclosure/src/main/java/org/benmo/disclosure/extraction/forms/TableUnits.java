package org.benmo.disclosure.extraction.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.forms.Forms;

/** The unit of every table: as printed, else what the document's other forms agree on, and said so. */
final class TableUnits {
    private final List<Choice> choices;

    /**
     * The unit chosen for one table.
     *
     * @param unit empty when one is printed in which no amount can be given
     * @param remark says that it is not printed
     */
    record Choice(Optional<Unit> unit, Optional<String> remark) {}

    private TableUnits(List<Choice> choices) {
        this.choices = choices;
    }

    /** The units of these sheets, which are these forms. */
    static TableUnits of(List<Sheet> sheets, List<String> forms) {
        Set<Unit> printed = new LinkedHashSet<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (!forms.get(i).equals(Forms.OTHER)) {
                printedIn(sheets.get(i)).ifPresent(printed::add);
            }
        }
        Unit common = printed.size() == 1 ? printed.iterator().next() : Unit.TEN_THOUSAND_YUAN;
        boolean agreed = printed.size() <= 1;
        List<Choice> choices = new ArrayList<>();
        for (Sheet sheet : sheets) {
            choices.add(choose(sheet, common, agreed));
        }
        return new TableUnits(choices);
    }

    private static Choice choose(Sheet sheet, Unit common, boolean agreed) {
        Optional<Unit> own = printedIn(sheet);
        if (own.isPresent()) {
            return new Choice(own, Optional.empty());
        }
        boolean unknown = sheet.grid().table().cells().stream().anyMatch(cell -> Units.isUnknown(cell.text()))
                || sheet.around().unknownUnit();
        if (unknown || !agreed) {
            return new Choice(Optional.empty(), Optional.of("金额单位无法确定，本表金额未读"));
        }
        return new Choice(Optional.of(common), Optional.of("本表未注明金额单位，按本文件其他各表取" + name(common)));
    }

    private static Optional<Unit> printedIn(Sheet sheet) {
        Optional<Unit> inside = Units.inside(sheet.grid(), new Header(sheet.grid()).bodyStart());
        return inside.isPresent() ? inside : sheet.around().unit();
    }

    private static String name(Unit unit) {
        return switch (unit) {
            case YUAN -> "元";
            case HUNDRED_MILLION_YUAN -> "亿元";
            default -> "万元";
        };
    }

    /** The choice for the sheet at this position. */
    Choice choice(int index) {
        return choices.get(index);
    }
}
