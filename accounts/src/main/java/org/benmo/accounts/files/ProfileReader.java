package org.benmo.accounts.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.deriving.Template;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.Profile;
import org.benmo.statements.filled.UnitKind;

/** Reads what the office says of itself: 单位 and 基本信息. */
final class ProfileReader {
    private final int year;
    private final List<Problem> problems;
    private final Known known;
    private final List<Profile.UnitInScope> units = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private String code = "";
    private String name = "";
    private String template = "";
    private boolean department;
    private boolean firstYear;
    private Optional<Problem> otherYear = Optional.empty();

    ProfileReader(int year, List<Problem> problems, Known known) {
        this.year = year;
        this.problems = problems;
        this.known = known;
    }

    /** Everything that is not about the office itself. */
    record Parts(
            Journal journal,
            List<Balance> balances,
            List<BudgetEntry> budget,
            Registers registers,
            List<Books.Stated> prior,
            Map<Key, String> reasons) {}

    void unit(Rows rows) {
        String unit = rows.text(0);
        String label = rows.text(1);
        String word = rows.text(2);
        if (known.hasUnit(unit)) {
            rows.wrong("F14", "单位代码“" + unit + "”重复", "单位代码必须唯一");
        }
        for (UnitKind kind : UnitKind.values()) {
            if (kind.label().equals(word) && !rows.isBad()) {
                known.unit(unit, kind);
                units.add(new Profile.UnitInScope(unit, label, kind));
            }
        }
    }

    void fact(Rows rows) {
        String content = rows.text(1);
        switch (rows.text(0)) {
            case "部门代码" -> code = content;
            case "部门名称" -> name = content;
            case "年度" -> {
                if (!content.equals(String.valueOf(year))) {
                    otherYear = Optional.of(new Problem(
                            "F13",
                            true,
                            rows.file(),
                            rows.sheet(),
                            rows.row(),
                            "账套年度是" + content + "，要编的是" + year + "年度；其余内容没有检查",
                            "核对 --year，或换成那一年的账套；基本信息写错的，改正“年度”"));
                }
            }
            case "模板" -> template(rows, content);
            case "部门汇总" -> department = content.equals("是");
            case "首年编报" -> firstYear = content.equals("是");
            case "主要职能" -> functions.add(content);
            case "内设机构" -> sections.add(content);
            default -> {}
        }
    }

    private void template(Rows rows, String content) {
        Optional<Template> found = Template.named(content);
        if (found.filter(t -> t.holdsIn(year)).isPresent()) {
            template = content;
        } else {
            String choices = String.join(
                    "、",
                    Template.all().stream()
                            .filter(t -> t.holdsIn(year))
                            .map(Template::name)
                            .toList());
            rows.wrong("F07", "没有适用于" + year + "年度的模板“" + content + "”", "可用的模板：" + choices);
        }
    }

    /** Told when the books say they are of another year than the one wanted. */
    Optional<Problem> otherYear() {
        return otherYear;
    }

    boolean isFirstYear() {
        return firstYear;
    }

    Books books(Parts parts) {
        require(!units.isEmpty() || known.hasUnit(""), "单位.csv", "没有可用的单位", "至少写一个单位");
        require(!name.isEmpty(), "基本信息.csv", "没有部门名称", "补一行：部门名称");
        String chosen =
                template.isEmpty() ? Template.ofYear(year).map(Template::name).orElse("") : template;
        require(!chosen.isEmpty(), "基本信息.csv", year + "年度没有可用的模板", "目前支持2020年度及以后");
        String own = code.isEmpty() && !units.isEmpty() ? units.getFirst().code() : code;
        Profile profile = new Profile(
                own,
                name,
                department || units.size() > 1,
                List.copyOf(functions),
                List.copyOf(sections),
                List.copyOf(units));
        return new Books(
                profile,
                year,
                chosen,
                parts.journal(),
                List.copyOf(parts.balances()),
                List.copyOf(parts.budget()),
                parts.registers(),
                List.copyOf(parts.prior()),
                Map.copyOf(parts.reasons()));
    }

    private void require(boolean fine, String file, String message, String remedy) {
        if (!fine) {
            problems.add(new Problem("F06", true, file, "", 0, message, remedy));
        }
    }
}
