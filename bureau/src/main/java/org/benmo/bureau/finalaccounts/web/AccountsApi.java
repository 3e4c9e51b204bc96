package org.benmo.bureau.finalaccounts.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.bureau.books.YearBooks;
import org.benmo.bureau.finalaccounts.Execution;
import org.benmo.bureau.finalaccounts.Gates;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.api.ForMachines;
import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The accounts of a year as the books fill them, for machines. Signing and publishing are acts of a person. */
@ForMachines
class AccountsApi {
    private final YearBooks books;
    private final Execution execution;
    private final Gates gates;

    AccountsApi(YearBooks books, Execution execution, Gates gates) {
        this.books = books;
        this.execution = execution;
        this.gates = gates;
    }

    /** A form; empty when it is printed with a note that there is nothing. */
    record Form(String code, String title, boolean empty, String note, List<Row> rows) {}

    /** A row and its figures, as printed in 万元, by column; {@code T03[row].column} is the key of a figure. */
    record Row(String row, String code, String name, int level, Map<String, String> printed) {}

    /** Money against money in 元: a project or kind of spending and its budget, a figure and last year's; the rate in percent. */
    record Line(String name, String key, String against, String spent, Optional<BigDecimal> rate) {}

    /** A month: spent in it and through it in 元, and that in percent of the year's budget. */
    record Month(int month, String spent, String sum, Optional<BigDecimal> rate) {}

    /** Budget and spending of a year: by month, by project, by kind, against last year, 三公 against its budget. */
    record Spent(
            List<Month> months,
            List<Line> projects,
            List<Line> structure,
            List<Line> againstLastYear,
            List<Line> threePublics) {}

    /** How far the gate is: what was signed, by whom, what stands against it. */
    record State(boolean fresh, String packageHash, List<Gates.Signed> signed, List<Gates.Obstacle> obstacles) {}

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/forms")
    List<Form> forms(@PathVariable int year) {
        FilledYear filled = books.of(year).filled().orElseThrow(() -> new Refusal("books.blocked"));
        return filled.forms().stream().map(form -> form(filled, form)).toList();
    }

    private static Form form(FilledYear filled, FilledForm form) {
        Map<String, Map<String, String>> byRow = new HashMap<>();
        for (Key key : filled.figures().keys()) {
            if (key.form().equals(form.form().code())) {
                filled.printed(key)
                        .map(Printed::text)
                        .ifPresent(text -> byRow.computeIfAbsent(key.row(), row -> new TreeMap<>())
                                .put(key.column(), text));
            }
        }
        List<Row> rows = form.rows().stream()
                .map(row -> new Row(
                        row.key(), row.code(), row.name(), row.level(), byRow.getOrDefault(row.key(), Map.of())))
                .toList();
        return new Form(form.form().code(), form.title(), form.state() == FormState.EMPTY, form.note(), rows);
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/execution")
    Spent execution(@PathVariable int year) {
        Execution.Overview overview = execution.of(year);
        return new Spent(
                overview.months().stream().map(AccountsApi::month).toList(),
                lines(overview.projects()),
                lines(overview.structure()),
                lines(overview.against()),
                lines(overview.threePublics()));
    }

    private static Month month(Execution.Month month) {
        return new Month(month.month(), yuan(month.fen()), yuan(month.sum()), month.rate());
    }

    private static List<Line> lines(List<Execution.Line> lines) {
        return lines.stream()
                .map(line -> new Line(line.name(), line.key(), yuan(line.budget()), yuan(line.spent()), line.rate()))
                .toList();
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Requires(Permission.SEE_BOOKS)
    @GetMapping("/accounts/{year}/gate")
    State gate(@PathVariable int year) {
        Optional<Gates.Gate> gate = gates.latest(year);
        return gate.map(one -> new State(gates.isFresh(one), one.packageHash(), one.signatures(), one.obstacles()))
                .orElseThrow(() -> new Refusal("gate.none"));
    }
}
