package org.benmo.disclosure.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.documents.Problem;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Origin;
import org.benmo.documents.publication.Run;
import org.benmo.documents.publication.Table;
import org.benmo.documents.publication.Table.Cell;
import org.benmo.documents.publication.Table.Row;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.ProjectResult;
import org.benmo.statements.keys.Keys;

/**
 * The self-evaluation forms of projects (项目支出绩效自评表), one for each project that has indicators: its money from the books, its
 * indicators and scores as given. Columns follow the form of 财预〔2020〕10号, with one line more that says where unspent money went.
 */
final class EvaluationTables {
    private static final String TITLE = "项目支出绩效自评表";
    private static final String EXECUTION = "预算执行";
    private static final int SHEET_NAME_MAX = 31;
    private static final int COLUMNS = 9;
    private static final List<Double> WIDTHS = List.of(0.7, 1.6, 1.85, 2.1, 1.6, 1.6, 0.9, 1.0, 2.0);

    private final YearFigures figures;
    private final Family family;
    private final Pen pen;
    private final List<Problem> problems = new ArrayList<>();

    EvaluationTables(YearFigures figures, Family family, Pen pen) {
        this.figures = figures;
        this.family = family;
        this.pen = pen;
    }

    /** True when a project has such a form. */
    static boolean has(ProjectResult project) {
        return project.evaluated() && !project.indicators().isEmpty();
    }

    /** What was found wrong in the forms written so far. */
    List<Problem> problems() {
        return problems;
    }

    /** The forms in the order of the projects. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (ProjectResult project : figures.year().projects()) {
            if (has(project)) {
                tables.add(table(project, tables.size() + 1));
            }
        }
        return tables;
    }

    private Table table(ProjectResult project, int number) {
        List<ProjectResult.Indicator> indicators = project.indicators().stream()
                .filter(indicator -> !indicator.first().equals(EXECUTION))
                .toList();
        Optional<ProjectResult.Indicator> execution = project.indicators().stream()
                .filter(indicator -> indicator.first().equals(EXECUTION))
                .findFirst();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(label("项目名称"), words(project.name()).spanning(COLUMNS - 2, 1)));
        rows.add(Row.of(
                label("主管部门"),
                words(figures.year().profile().name()).spanning(3, 1),
                Cell.middle("实施单位"),
                words(project.unit()).spanning(3, 1)));
        money(project, execution, rows);
        rows.add(Row.of(
                label("年度总体目标完成情况"),
                Cell.left(project.effect().isEmpty() ? "见各项指标" : project.effect())
                        .spanning(COLUMNS - 2, 1)));
        indicators(project, indicators, rows);
        rows.add(total(project));
        String sheet = "自评表" + number + " " + project.name();
        return new Table(
                Optional.of(sheet.length() > SHEET_NAME_MAX ? sheet.substring(0, SHEET_NAME_MAX) : sheet),
                TITLE + "（" + project.name() + "）",
                List.of(new Table.HeadLine("", figures.year().year() + "年度", "金额单位：万元")),
                WIDTHS,
                0,
                rows,
                execution
                        .map(ProjectResult.Indicator::reason)
                        .filter(reason -> !reason.isEmpty())
                        .map(reason -> List.of("注：预算执行率未达目标的原因：" + Sources.trimmed(reason) + "。"))
                        .orElse(List.of()));
    }

    private static Cell label(String words) {
        return Cell.middle(words).spanning(2, 1);
    }

    private static Cell words(String words) {
        return Cell.middle(words);
    }

    private void money(ProjectResult project, Optional<ProjectResult.Indicator> execution, List<Row> rows) {
        rows.add(Row.of(
                Cell.middle("项目资金").spanning(2, 2),
                Cell.middle(""),
                Cell.middle("年初预算数"),
                Cell.middle("全年预算数"),
                Cell.middle("全年执行数"),
                Cell.middle("分值"),
                Cell.middle("得分"),
                Cell.middle("执行率")));
        Cell none = Cell.middle("—");
        String scored = execution.map(ProjectResult.Indicator::third).orElse("");
        rows.add(Row.of(
                Cell.middle("年度资金总额"),
                amount(project, "budget"),
                amount(project, "adjusted"),
                amount(project, "paid"),
                execution
                        .map(own -> score(project, scored, "weight", own.weight()))
                        .orElse(none),
                execution
                        .map(own -> score(project, scored, "score", own.score()))
                        .orElse(none),
                rate(project).orElse(none)));
        rows.add(Row.of(
                label("余款去向"),
                Cell.middle("结转下年"),
                amount(project, "carry"),
                Cell.middle("财政收回"),
                amount(project, "reclaimed").spanning(4, 1)));
    }

    private Cell amount(ProjectResult project, String measure) {
        Optional<Printed> printed = figures.printed(project.row(), measure);
        if (printed.isEmpty()) {
            return Cell.middle("—");
        }
        BigDecimal value = printed.get().value();
        String text = family.hasSeparators() ? Numerals.separated(value) : value.toPlainString();
        Run run = pen.figure(text, Key.text(project.row(), measure));
        return new Cell(1, 1, Alignment.RIGHT, List.of(run), Optional.of(value));
    }

    /** What was paid of the year's budget; a budget of zero has no rate. */
    private Optional<Cell> rate(ProjectResult project) {
        Optional<BigDecimal> paid = figures.value(project.row(), "paid");
        Optional<BigDecimal> adjusted = figures.value(project.row(), "adjusted");
        if (paid.isEmpty() || adjusted.isEmpty() || figures.isZero(project.row(), "adjusted")) {
            return Optional.empty();
        }
        String percent =
                YearFigures.percent(paid.get(), adjusted.get()).orElseThrow().toPlainString();
        Key key = Key.text(project.row(), "completion");
        pen.derive(
                key,
                new Origin(
                        project.name() + Keys.standard().columnLabel("completion"),
                        List.of(YearFigures.tenThousand(paid.get()) + " ÷ " + YearFigures.tenThousand(adjusted.get())
                                + " = " + percent + "%"),
                        List.of(
                                Pen.id(Key.text(project.row(), "paid")) + "#1",
                                Pen.id(Key.text(project.row(), "adjusted")) + "#1")));
        return Optional.of(
                new Cell(1, 1, Alignment.RIGHT, List.of(pen.figure(percent, key), Run.of("%")), Optional.empty()));
    }

    private static void heads(int lines, List<Row> rows) {
        rows.add(Row.of(
                Cell.middle("绩效指标").spanning(1, lines + 1),
                Cell.middle("一级指标"),
                Cell.middle("二级指标"),
                Cell.middle("三级指标"),
                Cell.middle("年度指标值"),
                Cell.middle("实际完成值"),
                Cell.middle("分值"),
                Cell.middle("得分"),
                Cell.middle("偏差原因分析及改进措施")));
    }

    private void indicators(ProjectResult project, List<ProjectResult.Indicator> indicators, List<Row> rows) {
        heads(indicators.size(), rows);
        for (int i = 0; i < indicators.size(); i++) {
            ProjectResult.Indicator indicator = indicators.get(i);
            List<Cell> cells = new ArrayList<>();
            if (i == 0 || !indicators.get(i - 1).first().equals(indicator.first())) {
                cells.add(Cell.middle(indicator.first()).spanning(1, same(indicators, i, false)));
            }
            if (i == 0
                    || !indicators.get(i - 1).first().equals(indicator.first())
                    || !indicators.get(i - 1).second().equals(indicator.second())) {
                cells.add(Cell.middle(indicator.second()).spanning(1, same(indicators, i, true)));
            }
            cells.add(Cell.left(indicator.third()));
            cells.add(Cell.middle(indicator.target()));
            cells.add(Cell.middle(indicator.actual()));
            cells.add(score(project, indicator.third(), "weight", indicator.weight()));
            cells.add(score(project, indicator.third(), "score", indicator.score()));
            cells.add(Cell.left(indicator.reason()));
            rows.add(new Row(cells));
        }
    }

    /** How many lines from this one on are under the same first (and second) indicator. */
    private static int same(List<ProjectResult.Indicator> indicators, int from, boolean second) {
        int to = from;
        while (to < indicators.size()
                && indicators.get(to).first().equals(indicators.get(from).first())
                && (!second
                        || indicators
                                .get(to)
                                .second()
                                .equals(indicators.get(from).second()))) {
            to++;
        }
        return to - from;
    }

    private Cell score(ProjectResult project, String indicator, String measure, BigDecimal value) {
        Key key = Key.text("indicator:" + project.name() + "/" + indicator, measure);
        pen.derive(
                key,
                new Origin(
                        project.name() + " " + indicator + " " + (measure.equals("weight") ? "分值" : "得分"),
                        List.of("绩效指标表所填"),
                        List.of()));
        return new Cell(1, 1, Alignment.RIGHT, List.of(pen.figure(value.toPlainString(), key)), Optional.of(value));
    }

    private Row total(ProjectResult project) {
        BigDecimal weights = project.indicators().stream()
                .map(ProjectResult.Indicator::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal scores = project.indicators().stream()
                .map(ProjectResult.Indicator::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal stated =
                figures.printed(project.row(), "score").map(Printed::value).orElse(scores);
        if (stated.compareTo(scores) != 0) {
            problems.add(ComposingProblem.SCORES_DIFFER.problem(
                    project.name(), scores.toPlainString(), stated.toPlainString()));
        }
        Key key = Key.text(project.row(), "weight");
        pen.derive(key, new Origin(project.name() + " 总分值", List.of("各项分值相加"), List.of()));
        return Row.of(
                Cell.middle("总分").spanning(6, 1),
                new Cell(
                        1, 1, Alignment.RIGHT, List.of(pen.figure(weights.toPlainString(), key)), Optional.of(weights)),
                new Cell(
                        1,
                        1,
                        Alignment.RIGHT,
                        List.of(pen.figure(stated.toPlainString(), Key.text(project.row(), "score"))),
                        Optional.of(stated)),
                Cell.left(""));
    }
}
