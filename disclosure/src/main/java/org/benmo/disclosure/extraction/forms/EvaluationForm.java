package org.benmo.disclosure.extraction.forms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.PrintedAt;
import org.benmo.documents.Block;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/**
 * A self-evaluation form of one project (项目支出绩效自评表, form of 财预〔2020〕10号 and its provincial variants): its money by source and
 * stage, its indicators with their weights and scores, the total. What it states of the project stands under the same keys as what
 * sentences state of it, so that the two are compared.
 */
final class EvaluationForm {
    private static final Map<String, String> STAGES = Map.of(
            "年初预算数", "budget",
            "年初预算", "budget",
            "全年预算数", "adjusted",
            "全年预算", "adjusted",
            "调整后预算数", "adjusted",
            "全年执行数", "paid",
            "执行数", "paid",
            "执行率", "completion");
    private static final Map<String, String> SCORES =
            Map.of("分值", "weight", "权重", "weight", "得分", "score", "自评得分", "score");
    private static final Map<String, String> VALUES =
            Map.of("年度指标值", "target", "指标值", "target", "实际完成值", "actual", "完成值", "actual");
    private static final Map<String, String> REST = Map.of("结转下年", "carry", "财政收回", "reclaimed");

    private final Grid grid;
    private final Unit unit;
    private final String project;
    private final List<FormTable.Row> rows = new ArrayList<>();
    private final Set<Block.Cell> understood = new HashSet<>();

    private EvaluationForm(Grid grid, Unit unit, String project) {
        this.grid = grid;
        this.unit = unit;
        this.project = project;
    }

    /** The form in this grid; empty when it is something else. */
    static Optional<EvaluationForm> of(Grid grid, Unit unit) {
        Optional<String> project = nameOf(grid);
        int money = rowWith(grid, 0, "全年预算数", "全年预算", "调整后预算数");
        int indicators = rowWith(grid, 0, "三级指标");
        if (project.isEmpty() || money < 0 || indicators < 0) {
            return Optional.empty();
        }
        EvaluationForm form = new EvaluationForm(grid, unit, project.get());
        form.money(money, indicators);
        form.indicators(indicators);
        return Optional.of(form);
    }

    /** The rows read, in printed order; the project's own has the key {@code proj:<name>}. */
    List<FormTable.Row> rows() {
        return List.copyOf(rows);
    }

    /** The cells whose number is bound. */
    Set<Block.Cell> understood() {
        return Set.copyOf(understood);
    }

    private static Optional<String> nameOf(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            List<Block.Cell> cells = grid.across(row);
            for (int i = 0; i + 1 < cells.size(); i++) {
                if (grid.text(cells.get(i)).equals("项目名称")
                        && !grid.text(cells.get(i + 1)).isEmpty()) {
                    return Optional.of(grid.text(cells.get(i + 1)));
                }
            }
        }
        return Optional.empty();
    }

    private static int rowWith(Grid grid, int from, String... labels) {
        for (int row = from; row < grid.rows(); row++) {
            for (Block.Cell cell : grid.across(row)) {
                if (List.of(labels).contains(grid.text(cell))) {
                    return row;
                }
            }
        }
        return -1;
    }

    /** The amounts by stage, the line of the total first; then where the rest went. */
    private void money(int header, int end) {
        for (int row = header + 1; row < end; row++) {
            Optional<String> key = moneyRow(row);
            if (key.isPresent()) {
                stages(header, row, key.get());
            } else {
                rest(row);
            }
        }
    }

    private Optional<String> moneyRow(int row) {
        for (Block.Cell cell : grid.across(row)) {
            String label = grid.text(cell);
            if (label.contains("资金总额")) {
                return Optional.of("proj:" + project);
            }
            if (label.contains("财政拨款") || label.contains("结转资金") || label.contains("其他资金")) {
                return Optional.of("source:" + project + "/" + label.replaceFirst("^其中[:：]?", ""));
            }
        }
        return Optional.empty();
    }

    private void stages(int header, int row, String key) {
        List<Figure> figures = new ArrayList<>();
        for (Block.Cell cell : grid.across(row)) {
            String head = grid.text(header, cell.column());
            String stage = STAGES.get(head);
            String score = SCORES.get(head);
            if ("completion".equals(stage)) {
                rate(cell, key, figures).ifPresent(figures::add);
            } else if (stage != null) {
                bind(cell, key, stage, unit).ifPresent(figures::add);
            } else if (score != null) {
                Optional<Figure> bound = bind(cell, "indicator:" + project + "/预算执行", score, Unit.SCORE);
                bound.ifPresent(figures::add);
            }
        }
        add(key, figures);
    }

    /**
     * A rate of execution. Without a percent sign it may be the fraction a workbook keeps, 0.9883 for 98.83%: what is nearer to the
     * quotient of the row's own amounts is meant.
     */
    private Optional<Figure> rate(Block.Cell cell, String key, List<Figure> money) {
        Optional<Figure> printed = bind(cell, key, "completion", Unit.PERCENT);
        Optional<BigDecimal> adjusted = amount(money, key, "adjusted").filter(amount -> amount.signum() != 0);
        Optional<BigDecimal> paid = amount(money, key, "paid");
        if (printed.isEmpty()
                || adjusted.isEmpty()
                || paid.isEmpty()
                || cell.text().contains("%")) {
            return printed;
        }
        BigDecimal expected = paid.get().movePointRight(2).divide(adjusted.get(), MathContext.DECIMAL64);
        Figure rate = printed.get();
        BigDecimal percent = rate.printed().value();
        BigDecimal fraction = percent.movePointRight(2);
        boolean nearer = fraction.subtract(expected)
                        .abs()
                        .compareTo(percent.subtract(expected).abs())
                < 0;
        return Optional.of(
                nearer
                        ? new Figure(rate.key(), Printed.of(fraction, Unit.PERCENT, cell.text()), rate.lineage())
                        : rate);
    }

    private static Optional<BigDecimal> amount(List<Figure> money, String key, String stage) {
        return money.stream()
                .filter(figure -> figure.key().equals(Key.text(key, stage)))
                .map(figure -> figure.printed().value())
                .findFirst();
    }

    private void rest(int row) {
        List<Figure> figures = new ArrayList<>();
        List<Block.Cell> cells = grid.across(row);
        for (int i = 0; i + 1 < cells.size(); i++) {
            String measure = REST.get(grid.text(cells.get(i)));
            if (measure != null) {
                bind(cells.get(i + 1), "proj:" + project, measure, unit).ifPresent(figures::add);
            }
        }
        add("proj:" + project, figures);
    }

    private void indicators(int header) {
        int third = column(header, "三级指标");
        for (int row = header + 1; row < grid.rows(); row++) {
            boolean total = grid.across(row).stream()
                    .map(grid::text)
                    .anyMatch(text -> text.equals("总分") || text.equals("合计") || text.equals("总计"));
            String key = total ? "proj:" + project : "indicator:" + project + "/" + grid.text(row, third);
            List<Figure> figures = new ArrayList<>();
            for (Block.Cell cell : grid.across(row)) {
                String head = grid.text(header, cell.column());
                String score = SCORES.get(head);
                String value = VALUES.get(head);
                if (score != null) {
                    bind(cell, key, score, Unit.SCORE).ifPresent(figures::add);
                } else if (value != null && !total) {
                    value(cell, key, value).ifPresent(figures::add);
                }
            }
            add(key, figures);
        }
    }

    private int column(int row, String label) {
        for (Block.Cell cell : grid.across(row)) {
            if (grid.text(cell).equals(label)) {
                return cell.column();
            }
        }
        return 0;
    }

    /** A target or an actual value that is a bare number, a rate or an amount; others, such as ≥12次, are words. */
    private Optional<Figure> value(Block.Cell cell, String key, String measure) {
        String text = grid.text(cell);
        Unit own = text.endsWith("%") ? Unit.PERCENT : text.endsWith("元") ? Unit.YUAN : Unit.PIECE;
        return CellNumbers.isNumber(text) ? bind(cell, key, measure, own) : Optional.empty();
    }

    private Optional<Figure> bind(Block.Cell cell, String key, String measure, Unit own) {
        String text = grid.text(cell);
        Optional<Printed> printed = CellNumbers.read(own == Unit.PERCENT ? text.replaceFirst("%$", "") : text, own);
        if (printed.isEmpty() || !printed.get().isNumber()) {
            return Optional.empty();
        }
        understood.add(cell);
        String where = "项目支出绩效自评表 " + project;
        return Optional.of(new Figure(
                Key.text(key, measure), printed.get(), new PrintedAt(List.of(cell.place()), cell.text(), where)));
    }

    private void add(String key, List<Figure> figures) {
        if (!figures.isEmpty()) {
            rows.add(new FormTable.Row(key, "", project, List.copyOf(figures)));
        }
    }
}
