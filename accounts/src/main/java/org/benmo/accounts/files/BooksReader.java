package org.benmo.accounts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.accounts.books.Balance;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.BudgetEntry;
import org.benmo.accounts.books.Dictionaries;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.books.Registers;
import org.benmo.accounts.books.Tags;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;

/** Reads a folder of tables into books. Everything that is wrong is told at once; books come only when nothing blocks. */
public final class BooksReader {
    private static final Set<String> WITHOUT_NUMBER = Set.of("年初余额", "预算指标", "公务接待", "因公出国");

    private final List<Problem> problems = new ArrayList<>();
    private final Known known = new Known();
    private final Map<String, Integer> rowsRead = new HashMap<>();
    private final Opening tables;
    private final int year;

    /**
     * What came of a folder.
     *
     * @param books empty when a problem blocks
     * @param problems all problems, in the order of the tables and their rows
     */
    public record Result(Optional<Books> books, List<Problem> problems) {
        /** True when no forms may be made. */
        public boolean isBlocked() {
            return problems.stream().anyMatch(Problem::blocking);
        }
    }

    private BooksReader(Path directory, int year) throws IOException {
        this.tables = new Folder(directory, problems);
        this.year = year;
    }

    private BooksReader(Tables tables, int year) {
        this.tables = spec -> tables.open(spec).map(reader -> new Rows(spec, reader, problems));
        this.year = year;
    }

    /** Reads tables that stand elsewhere than in a folder. */
    public static Result read(Tables tables, int year) throws IOException {
        return new BooksReader(tables, year).result();
    }

    private Result result() throws IOException {
        Optional<Books> books = read();
        boolean blocked = problems.stream().anyMatch(Problem::blocking);
        return new Result(blocked ? Optional.empty() : books, Repeats.gathered(problems, rowsRead));
    }

    /** Books as far as they could be read, whatever is wrong with them; none when they are of another year. */
    record Read(Optional<Books> books, List<Problem> problems) {}

    static Read readAll(Tables tables, int year) throws IOException {
        BooksReader reader = new BooksReader(tables, year);
        Optional<Books> books = reader.read();
        return new Read(books, List.copyOf(reader.problems));
    }

    /** Reads the tables of a folder for a fiscal year. */
    public static Result read(Path directory, int year) {
        if (!Files.isDirectory(directory)) {
            return new Result(
                    Optional.empty(),
                    List.of(new Problem("F01", true, String.valueOf(directory), "", 0, "没有这个文件夹", "核对 --data 后面的路径")));
        }
        try {
            return new BooksReader(directory, year).result();
        } catch (IOException e) {
            return new Result(
                    Optional.empty(),
                    List.of(new Problem(
                            "F02",
                            true,
                            String.valueOf(directory),
                            "",
                            0,
                            "文件夹读不出来（" + e.getMessage() + "）",
                            "检查文件是否被占用或没有权限")));
        }
    }

    private Optional<Books> read() throws IOException {
        ProfileReader office = new ProfileReader(year, problems, known);
        each("单位", office::unit);
        each("基本信息", office::fact);
        if (office.otherYear().isPresent()) {
            // every row would be wrong; what is wrong is the year, and it is told alone
            problems.clear();
            problems.add(office.otherYear().get());
            return Optional.empty();
        }
        RegisterReader registers = new RegisterReader(year, known);
        each("项目", registers::project);
        each("绩效指标", registers::indicator);
        Journal journal = new Journal(Dictionaries.empty());
        JournalReader vouchers = new JournalReader(journal, known, year);
        each("凭证", vouchers);
        EventReader events = new EventReader(journal, known, year, vouchers);
        each("业务", events::row);
        events.finish();
        List<Balance> balances = new ArrayList<>();
        each("年初余额", rows -> balance(rows, balances));
        List<BudgetEntry> budget = new ArrayList<>();
        each("预算指标", rows -> budget(rows, budget));
        each("公务接待", registers::reception);
        each("因公出国", registers::trip);
        each("公务用车", registers::vehicle);
        each("政府采购", registers::contract);
        each("固定资产", registers::asset);
        each("人员情况", registers::staff);
        each("绩效评价", registers::evaluation);
        List<Books.Stated> prior = new ArrayList<>();
        each("上年决算", rows -> prior(rows, prior));
        Map<Key, String> reasons = new LinkedHashMap<>();
        each("原因说明", rows -> reason(rows, reasons));
        if (prior.isEmpty() && !isSpoiled("上年决算") && !office.isFirstYear()) {
            problems.add(
                    new Problem("F11", true, "上年决算.csv", "", 0, "没有上年决算数，算不出增减变化", "补上上年决算表；首年编报的，在基本信息里把“首年编报”写成是"));
        }
        Registers all = registers.registers();
        return Optional.of(office.books(new ProfileReader.Parts(journal, balances, budget, all, prior, reasons)));
    }

    /** True when rows of the table were there and could not be used, which is told already. */
    private boolean isSpoiled(String table) {
        return problems.stream()
                .anyMatch(problem -> problem.blocking() && problem.file().startsWith(table));
    }

    /** What is done with one row. */
    @FunctionalInterface
    interface RowReader {
        /** Takes the row the table stands at. */
        void read(Rows rows);

        /** The table has no more rows. */
        default void end(Rows rows) {}
    }

    private void each(String table, RowReader reader) throws IOException {
        Optional<Rows> opened = tables.open(TableSpec.named(table).orElseThrow());
        if (table.equals("项目") && opened.filter(rows -> !rows.isHeadless()).isEmpty()) {
            known.projectsUnread();
        }
        if (opened.isEmpty()) {
            return;
        }
        Rows rows = opened.get();
        int start = problems.size();
        try (rows) {
            int count = 0;
            Map<String, Integer> seen = new HashMap<>();
            while (rows.next()) {
                count++;
                reader.read(rows);
                if (WITHOUT_NUMBER.contains(table)) {
                    twice(rows, seen);
                }
            }
            reader.end(rows);
            rowsRead.put(Repeats.table(rows.file(), rows.sheet()), count);
        } catch (java.io.UncheckedIOException e) {
            rows.wrong("F02", "读到这里中断（" + e.getMessage() + "）", "文件可能损坏，重新导出");
        }
        problems.subList(start, problems.size()).sort(Comparator.comparingInt(Problem::row));
    }

    /** Rows of these tables have no number of their own; one that is there twice to the last cell was likely pasted twice. */
    private static void twice(Rows rows, Map<String, Integer> seen) {
        Integer first = seen.putIfAbsent(rows.whole(), rows.row());
        if (first != null) {
            rows.doubt("F15", "与第" + first + "行完全相同", "重复录入的删去一行；确是两笔的不用处理");
        }
    }

    private void balance(Rows rows, List<Balance> balances) {
        String unit = known.unit(rows, 0);
        String account = rows.text(1);
        Tags tags = known.tags(rows, 2);
        long fen = rows.money(6);
        boolean needsTags = account.startsWith("81") || account.equals("8201");
        if (needsTags
                && (tags.fund().isEmpty()
                        || tags.function().isEmpty()
                        || tags.spending().isEmpty())) {
            rows.wrong("INV-11", account + "余额缺少资金性质、功能分类或支出类型", "按上年年末明细账补全");
        }
        if (!rows.isBad()) {
            balances.add(new Balance(rows.row(), unit, account, tags, fen));
        }
    }

    private void budget(Rows rows, List<BudgetEntry> budget) {
        String indicator = rows.text(0);
        Optional<java.time.LocalDate> date = rows.date(1);
        Optional<BudgetEntry.Kind> kind = BudgetEntry.Kind.labelled(rows.text(2));
        String unit = known.unit(rows, 3);
        Tags tags = known.tags(rows, 4).on(known.economy(rows, 8), "");
        long fen = rows.money(9);
        long arrived = rows.text(10).isEmpty() ? fen : rows.money(10);
        String document = rows.text(11);
        if (fen < 0) {
            rows.wrong("F12", "指标金额是负数", "金额填正数，用指标类型“追减”“调出”“收回”表示减少");
        }
        if (tags.spending().equals(Optional.of(org.benmo.accounts.books.Spending.PROJECT))
                && tags.project().isEmpty()) {
            rows.wrong("INV-11", "项目支出的指标没有写项目", "补填项目代码");
        }
        if (date.filter(day -> day.getYear() != year).isPresent()) {
            rows.wrong("F13", "日期" + date.get() + "不在" + year + "年度内", "改正日期，或移到那一年的账套");
        }
        if (!rows.isBad() && date.isPresent() && kind.isPresent()) {
            long own = kind.get() == BudgetEntry.Kind.RECLAIMED ? 0 : arrived;
            budget.add(new BudgetEntry(
                    rows.row(),
                    indicator,
                    date.get(),
                    kind.get(),
                    unit,
                    tags,
                    fen,
                    own,
                    document,
                    rows.text(12).equals("是")));
        }
    }

    private void prior(Rows rows, List<Books.Stated> prior) {
        String metric = metric(rows, 0);
        boolean count = rows.text(3).equals("个");
        long value = rows.money(2);
        if (prior.stream().anyMatch(other -> other.metric().equals(metric))) {
            rows.wrong("F14", "指标“" + metric + "”写了两次", "只保留一行");
        }
        if (!rows.isBad()) {
            prior.add(new Books.Stated(rows.row(), metric, count ? value / 100 : value, !count));
        }
    }

    private void reason(Rows rows, Map<Key, String> reasons) {
        String metric = metric(rows, 0);
        String against = rows.text(1).equals("上年") ? "prior" : "budget";
        String words = rows.text(2);
        if (!rows.isBad()) {
            reasons.put(Key.text(metric, against), words);
        }
    }

    /** A registered metric, or a code of a classification. */
    static String metric(Rows rows, int column) {
        String metric = rows.text(column);
        String code = metric.substring(metric.lastIndexOf('.') + 1);
        boolean function = metric.startsWith("func.") || metric.startsWith("fiscal.func.");
        boolean coded =
                (function && Codes.isFunctional(code)) || (metric.startsWith("econ.") && Codes.isEconomic(code));
        boolean ours = metric.equals("carry.adjust") || metric.equals("budget.reclaimed");
        if (!metric.isEmpty()
                && !coded
                && !ours
                && Keys.standard().metric(metric).isEmpty()) {
            rows.wrong("F10", "没有指标“" + metric + "”", "指标名见数据格式说明，或用 benmo explain 查");
        }
        return metric;
    }
}
