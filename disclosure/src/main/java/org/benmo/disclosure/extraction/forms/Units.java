package org.benmo.disclosure.extraction.forms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.statements.amounts.Unit;

/** The unit of a table's amounts as printed: 单位：万元 above it or in its first rows. */
final class Units {
    private static final Pattern NAMED = Pattern.compile("单位[:/]?\\(?(?:人民币)?[:/]?(亿元|万元|元(?!\\p{IsHan}))");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\((亿元|万元|元)\\)");
    /** 千元 has no unit of its own here: rather none than a wrong one. */
    private static final Pattern UNKNOWN = Pattern.compile("单位[:/]?\\(?(?:人民币)?[千百]元");

    private Units() {}

    /** The unit named in this text. */
    static Optional<Unit> in(String printed) {
        Matcher named = NAMED.matcher(Labels.plain(printed));
        return named.find() ? Optional.of(of(named.group(1))) : Optional.empty();
    }

    /** True when a unit is named in which no amount can be given. */
    static boolean isUnknown(String printed) {
        return UNKNOWN.matcher(Labels.plain(printed)).find();
    }

    /** The unit named inside the grid: 单位：万元 anywhere, or 决算数（万元） in the first rows. */
    static Optional<Unit> inside(Grid grid, int bodyStart) {
        List<Block.Cell> cells = grid.table().cells();
        for (Block.Cell cell : cells) {
            Optional<Unit> unit = in(cell.text());
            if (unit.isPresent()) {
                return unit;
            }
        }
        return cells.stream()
                .filter(cell -> cell.row() < bodyStart)
                .map(cell -> IN_PARENTHESES.matcher(grid.text(cell)))
                .filter(Matcher::find)
                .map(matcher -> of(matcher.group(1)))
                .findFirst();
    }

    private static Unit of(String words) {
        return switch (words) {
            case "亿元" -> Unit.HUNDRED_MILLION_YUAN;
            case "元" -> Unit.YUAN;
            default -> Unit.TEN_THOUSAND_YUAN;
        };
    }
}
