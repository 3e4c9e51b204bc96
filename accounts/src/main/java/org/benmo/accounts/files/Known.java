package org.benmo.accounts.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.accounts.books.Chart;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.filled.UnitKind;
import org.benmo.statements.forms.Forms;

/** The codes of a year's books, and what is told about one that is not among them. */
final class Known {
    private final Map<String, UnitKind> units = new HashMap<>();
    private final Set<String> projects = new HashSet<>();
    private boolean projectsUnread;
    private final Map<String, Boolean> accounts = new HashMap<>();
    private final Map<String, Boolean> functions = new HashMap<>();
    private final Map<String, Boolean> economies = new HashMap<>();

    void unit(String code, UnitKind kind) {
        units.put(code, kind);
    }

    boolean hasUnit(String code) {
        return units.containsKey(code);
    }

    Optional<UnitKind> kind(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** Adds a project; false when it was there. */
    boolean project(String code) {
        return projects.add(code);
    }

    /** The table of projects could not be read, which is told; that a project is missing from it follows from that. */
    void projectsUnread() {
        projectsUnread = true;
    }

    String unit(Rows rows, int column) {
        String code = rows.text(column);
        if (!code.isEmpty() && !units.isEmpty() && !units.containsKey(code)) {
            rows.wrong("F10", "没有单位“" + code + "”", "在单位表里加上它，或改正代码");
        }
        return code;
    }

    String account(Rows rows, int column) {
        String code = rows.text(column);
        if (!code.isEmpty()
                && !accounts.computeIfAbsent(
                        code, c -> Chart.standard().account(c).isPresent())) {
            rows.wrong("F10", "没有会计科目“" + code + "”", "按政府会计制度的科目代码填列，明细科目在总账科目后加位");
        }
        return code;
    }

    /** A functional code at 项 level. A code of a known class that our list does not have is only doubted: the list is not complete. */
    String function(Rows rows, int column) {
        String code = rows.text(column);
        if (!code.isEmpty() && !functions.containsKey(code)) {
            boolean known = !Codes.standard().functional(code).isEmpty();
            functions.put(code, isFunction(code));
            if (isFunction(code) && !known) {
                rows.doubt("F10", "功能分类“" + code + "”不在系统的科目表里", "核对代码；确有这个科目的不用处理，名称会显示为代码");
            }
        }
        if (!code.isEmpty() && !functions.getOrDefault(code, false)) {
            rows.wrong("F10", "没有功能分类“" + code + "”", "填当年《政府收支分类科目》里的7位项级代码");
        }
        return code;
    }

    private static boolean isFunction(String code) {
        return code.length() == 7
                && Codes.isFunctional(code)
                && Forms.standard().functionalClasses().containsKey(code.substring(0, 3));
    }

    /** An economic code at 款 level of a known class. */
    String economy(Rows rows, int column) {
        String code = rows.text(column);
        if (!code.isEmpty() && !economies.computeIfAbsent(code, Known::isEconomy)) {
            rows.wrong("F10", "没有部门经济分类“" + code + "”", "填5位款级代码，如30201");
        }
        return code;
    }

    private static boolean isEconomy(String code) {
        return code.length() == 5
                && Codes.isEconomic(code)
                && !Codes.standard().economic(code.substring(0, 3)).isEmpty();
    }

    String project(Rows rows, int column) {
        String code = rows.text(column);
        if (!code.isEmpty() && !projectsUnread && !projects.contains(code)) {
            rows.wrong("F10", "没有项目“" + code + "”", "在项目表里加上它，或改正代码");
        }
        return code;
    }

    /** Fund, function, kind of spending, project from four columns in this order. */
    Tags tags(Rows rows, int first) {
        return new Tags(
                Fund.labelled(rows.text(first)),
                function(rows, first + 1),
                Spending.labelled(rows.text(first + 2)),
                project(rows, first + 3),
                "",
                "",
                false,
                "",
                "",
                "");
    }
}
