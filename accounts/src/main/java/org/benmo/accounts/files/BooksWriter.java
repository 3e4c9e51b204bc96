package org.benmo.accounts.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.deriving.CellWords;
import org.benmo.statements.figures.Key;

/** Writes books as the CSV files they can be read from again. */
public final class BooksWriter {
    private final Books books;
    private final Path folder;

    private BooksWriter(Books books, Path folder) {
        this.books = books;
        this.folder = folder;
    }

    /** Writes every table of the books into a folder that exists. */
    public static void write(Books books, Path folder) throws IOException {
        new BooksWriter(books, folder).write();
    }

    /** Writes every table with its header only, to start from. */
    public static void templates(Path folder) throws IOException {
        for (TableSpec table : TableSpec.all()) {
            try (TableWriter out = TableWriter.of(folder, table.name())) {
                out.flush();
            }
        }
    }

    private void write() throws IOException {
        office();
        vouchers();
        balancesAndBudget();
        projects();
        registers();
        stated();
        templatesOf("业务");
    }

    private void templatesOf(String table) throws IOException {
        try (TableWriter out = TableWriter.of(folder, table)) {
            out.flush();
        }
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private void office() throws IOException {
        try (TableWriter out = TableWriter.of(folder, "基本信息")) {
            out.row("部门代码", books.profile().code());
            out.row("部门名称", books.profile().name());
            out.row("年度", books.year());
            out.row("模板", books.template());
            out.row("部门汇总", yes(books.profile().department()));
            out.row("首年编报", yes(books.prior().isEmpty()));
            for (String function : books.profile().functions()) {
                out.row("主要职能", function);
            }
            for (String section : books.profile().sections()) {
                out.row("内设机构", section);
            }
        }
        try (TableWriter out = TableWriter.of(folder, "单位")) {
            for (var unit : books.profile().units()) {
                out.row(unit.code(), unit.name(), unit.kind().label());
            }
        }
    }

    private void vouchers() throws IOException {
        try (TableWriter out = TableWriter.of(folder, "凭证")) {
            for (int i = 0; i < books.journal().vouchers(); i++) {
                Voucher voucher = books.journal().voucher(i);
                int ordinal = 0;
                for (Voucher.Line line : voucher.lines()) {
                    row(out, voucher, line, ++ordinal);
                }
            }
        }
    }

    private static void row(TableWriter out, Voucher voucher, Voucher.Line line, int ordinal) throws IOException {
        Tags tags = line.tags();
        out.row(
                voucher.unit(),
                voucher.number(),
                voucher.date(),
                voucher.period(),
                voucher.kind().label(),
                voucher.event(),
                voucher.summary(),
                ordinal,
                line.account(),
                line.debit() ? yuan(line.fen()) : "",
                line.debit() ? "" : yuan(line.fen()),
                tags.fund().map(f -> f.label()).orElse(""),
                tags.function(),
                tags.spending().map(s -> s.label()).orElse(""),
                tags.project(),
                tags.economy(),
                tags.governmentEconomy(),
                tags.carried() ? "上年结转" : "",
                tags.indicator(),
                tags.payment(),
                tags.counterparty());
    }

    private static List<Object> money(Tags tags) {
        List<Object> cells = new ArrayList<>();
        cells.add(tags.fund().map(f -> f.label()).orElse(""));
        cells.add(tags.function());
        cells.add(tags.spending().map(s -> s.label()).orElse(""));
        cells.add(tags.project());
        return cells;
    }

    private void balancesAndBudget() throws IOException {
        try (TableWriter out = TableWriter.of(folder, "年初余额")) {
            for (Balance balance : books.balances()) {
                List<Object> cells = new ArrayList<>(List.of(balance.unit(), balance.account()));
                cells.addAll(money(balance.tags()));
                cells.add(yuan(balance.fen()));
                out.row(cells.toArray());
            }
        }
        try (TableWriter out = TableWriter.of(folder, "预算指标")) {
            for (BudgetEntry entry : books.budget()) {
                List<Object> cells = new ArrayList<>(
                        List.of(entry.indicator(), entry.date(), entry.kind().label(), entry.unit()));
                cells.addAll(money(entry.tags()));
                cells.add(entry.tags().economy());
                cells.add(yuan(entry.fen()));
                cells.add(entry.arrived() == entry.fen() ? "" : yuan(entry.arrived()));
                cells.add(entry.document());
                cells.add(entry.procurement() ? "是" : "");
                out.row(cells.toArray());
            }
        }
    }

    private void projects() throws IOException {
        try (TableWriter out = TableWriter.of(folder, "项目")) {
            for (Registers.Project p : books.registers().projects()) {
                out.row(
                        p.code(),
                        p.name(),
                        p.unit(),
                        yes(p.finished()),
                        yes(p.selfEvaluated()),
                        yes(p.departmentEvaluated()),
                        p.score().map(BigDecimal::toPlainString).orElse(""),
                        p.effect(),
                        p.issues(),
                        p.measures());
            }
        }
        try (TableWriter out = TableWriter.of(folder, "绩效指标")) {
            for (Registers.Indicator i : books.registers().indicators()) {
                out.row(
                        i.project(),
                        i.first(),
                        i.second(),
                        i.third(),
                        i.target(),
                        i.actual(),
                        i.weight().toPlainString(),
                        i.score().toPlainString(),
                        i.reason());
            }
        }
        try (TableWriter out = TableWriter.of(folder, "绩效评价")) {
            for (Registers.Evaluation e : books.registers().evaluations()) {
                out.row(e.metric(), e.measure(), e.value().toPlainString());
            }
        }
    }

    private void registers() throws IOException {
        Registers all = books.registers();
        try (TableWriter out = TableWriter.of(folder, "公务接待")) {
            for (Registers.Reception r : all.receptions()) {
                out.row(
                        r.unit(),
                        r.date(),
                        r.guests(),
                        r.letter(),
                        r.persons(),
                        r.company(),
                        r.meals(),
                        r.kind().label(),
                        yuan(r.fen()));
            }
        }
        try (TableWriter out = TableWriter.of(folder, "因公出国")) {
            for (Registers.Trip t : all.trips()) {
                out.row(t.unit(), t.date(), t.group(), t.persons(), t.approval(), yuan(t.fen()));
            }
        }
        try (TableWriter out = TableWriter.of(folder, "公务用车")) {
            for (Registers.Vehicle v : all.vehicles()) {
                out.row(
                        v.unit(),
                        v.plate(),
                        v.use().label(),
                        v.bought(),
                        day(v.disposed()),
                        yes(v.official()),
                        yuan(v.fen()));
            }
        }
        try (TableWriter out = TableWriter.of(folder, "政府采购")) {
            for (Registers.Contract c : all.contracts()) {
                out.row(
                        c.unit(),
                        c.number(),
                        c.signed(),
                        c.kind().label(),
                        yuan(c.budget()),
                        yuan(c.fen()),
                        c.size().label(),
                        c.reserve().label(),
                        c.indicator());
            }
        }
        try (TableWriter out = TableWriter.of(folder, "固定资产")) {
            for (Registers.Asset a : all.assets()) {
                out.row(a.unit(), a.number(), a.name(), a.kind().label(), a.bought(), day(a.disposed()), yuan(a.fen()));
            }
        }
        try (TableWriter out = TableWriter.of(folder, "人员情况")) {
            for (Registers.Staff s : all.staff()) {
                out.row(
                        s.unit(),
                        s.adminPosts(),
                        s.publicPosts(),
                        s.active(),
                        s.lixiu(),
                        s.retired(),
                        s.other(),
                        s.students(),
                        s.pensionFund());
            }
        }
    }

    private void stated() throws IOException {
        CellWords words = new CellWords(books.year());
        try (TableWriter out = TableWriter.of(folder, "上年决算")) {
            for (Books.Stated stated : books.prior()) {
                String value = stated.isMoney() ? yuan(stated.value()) : String.valueOf(stated.value());
                String name = words.row(Key.text(stated.metric(), "prior"));
                out.row(stated.metric(), name, value, stated.isMoney() ? "元" : "个");
            }
        }
        try (TableWriter out = TableWriter.of(folder, "原因说明")) {
            for (Map.Entry<Key, String> reason : new java.util.TreeMap<>(named(books.reasons())).values()) {
                String against = reason.getKey().column().equals("prior") ? "上年" : "年初预算";
                out.row(reason.getKey().row(), against, reason.getValue());
            }
        }
    }

    /** Reasons in an order that does not depend on hashes. */
    private static Map<String, Map.Entry<Key, String>> named(Map<Key, String> reasons) {
        Map<String, Map.Entry<Key, String>> named = new java.util.TreeMap<>();
        reasons.entrySet().forEach(entry -> named.put(entry.getKey().toString(), entry));
        return named;
    }
}
