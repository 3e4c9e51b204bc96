package org.benmo.samples.bureaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.files.BooksWriter;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.YearReading;
import org.benmo.statements.figures.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mistake at a time in every column of amounts: the unit of one amount or of all, a row lost, a row twice, two amounts exchanged.
 * Whatever changes a figure is told, except what the books alone cannot deny; that list is here whole and grows or shrinks on purpose.
 */
class MutationSweepTest {
    private static final int SPREAD = 9;
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    /** Where amounts stand. */
    private static final List<String> COLUMNS = List.of(
            "凭证/借方金额",
            "凭证/贷方金额",
            "年初余额/金额",
            "预算指标/金额",
            "公务接待/金额",
            "公务用车/原值",
            "政府采购/采购预算",
            "政府采购/合同金额",
            "固定资产/原值",
            "上年决算/数值");

    /** What passes in silence although a figure changes, with the reason why nothing in the books can deny it. */
    private static final Map<String, String> UNSEEN = unseen();

    /** What passes of whole vouchers, by what they are. */
    private static final List<String> UNSEEN_VOUCHERS =
            List.of("÷ 发放工资", "÷ 授权支付", "÷ 直接支付", "÷ 结转资金支付", "少 发放工资", "少 授权支付", "少 直接支付", "少 结转资金支付");

    @TempDir
    private Path folder;

    private final Map<String, List<String>> tables = new HashMap<>();
    private final Set<String> usual = new HashSet<>();
    private Map<Key, BigDecimal> figures = Map.of();

    private static Map<String, String> unseen() {
        Map<String, String> unseen = new TreeMap<>();
        for (String plate : List.of("赣A10001", "赣A10002")) {
            unseen.put("公务用车/原值 少 " + plate, "a car that is not registered leaves no trace");
        }
        for (String asset : List.of("ZC-1", "ZC-2")) {
            unseen.put("固定资产/原值 少 " + asset, "the books have assets as sums, not one by one");
            unseen.put("固定资产/原值 换 " + asset, "the books have assets as sums, not one by one");
        }
        for (String contract : List.of("HT-1", "HT-2")) {
            unseen.put("政府采购/合同金额 少 " + contract, "a contract without an indicator is compared with no payment");
            unseen.put("政府采购/采购预算 少 " + contract, "a contract without an indicator is compared with no payment");
        }
        unseen.put("预算指标/金额 少 年初安排的上年结转30101", "carried basic money need not be in the budget");
        unseen.put("预算指标/金额 少 收回P002", "what is left of an indicator need not be taken back");
        return unseen;
    }

    @BeforeEach
    void writeTheSampleBureau() throws IOException {
        BooksWriter.write(SampleBureau.books(1), folder);
        append("公务用车", "361001,赣A10001,应急保障用车,2018-05-01,,是,180000.00");
        append("公务用车", "361001,赣A10002,机要通信用车,2019-05-01,,是,160000.00");
        append("政府采购", "361001,HT-1,2021-03-01,服务,30000.00,29800.00,小型,否,");
        append("政府采购", "361001,HT-2,2021-04-01,货物,52000.00,51600.00,微型,否,");
        append("固定资产", "361001,ZC-1,服务器,通用设备,2019-05-01,,620000.00");
        append("固定资产", "361001,ZC-2,测绘仪,专用设备,2018-05-01,,1250000.00");
        for (String column : COLUMNS) {
            String table = column.substring(0, column.indexOf('/'));
            tables.put(table, lines(table));
        }
        YearReading reading = YearReading.of(folder, 2021);
        reading.problems().forEach(problem -> usual.add(words(problem)));
        figures = values(reading.accounts().orElseThrow());
    }

    private static Map<Key, BigDecimal> values(YearAccounts accounts) {
        Map<Key, BigDecimal> values = new HashMap<>();
        accounts.keys().forEach(key -> values.put(key, accounts.value(key).orElseThrow()));
        return values;
    }

    private static String words(Problem problem) {
        return problem.code() + problem.message();
    }

    private void append(String table, String line) throws IOException {
        List<String> lines = new ArrayList<>(lines(table));
        lines.add(line);
        Files.write(folder.resolve(table + ".csv"), lines);
    }

    private List<String> lines(String table) throws IOException {
        return Files.readString(folder.resolve(table + ".csv"))
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    private List<String> table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    /** A table with some lines changed, judged; true when the change is told or changes nothing. */
    private boolean isSeen(String table, List<String> changed) throws IOException {
        Path file = folder.resolve(table + ".csv");
        Files.write(file, changed);
        YearReading reading = YearReading.of(folder, 2021);
        Files.write(file, table(table));
        boolean told = reading.problems().stream().anyMatch(problem -> !usual.contains(words(problem)));
        return told
                || reading.accounts()
                        .filter(accounts -> isWrong(values(accounts)))
                        .isEmpty();
    }

    /** True when a figure is another than it was; one that is gone is not wrong, its absence is told when a document needs it. */
    private boolean isWrong(Map<Key, BigDecimal> now) {
        return now.entrySet().stream().anyMatch(figure -> !figure.getValue().equals(figures.get(figure.getKey())));
    }

    private static int place(List<String> lines, String column) {
        return List.of(lines.getFirst().split(",", -1)).indexOf(column);
    }

    private static String cell(String line, int place) {
        return line.split(",", -1)[place];
    }

    private static String with(String line, int place, String value) {
        String[] cells = line.split(",", -1);
        cells[place] = value;
        return String.join(",", cells);
    }

    private static String scaled(String amount, boolean up) {
        BigDecimal value = new BigDecimal(amount);
        return (up ? value.multiply(TEN_THOUSAND) : value.divide(TEN_THOUSAND))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Rows with an amount that is not zero: all of a short table, some of a long one. */
    private static List<Integer> rows(List<String> lines, int place) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String amount = cell(lines.get(i), place);
            if (!amount.isEmpty() && new BigDecimal(amount).signum() != 0) {
                rows.add(i);
            }
        }
        List<Integer> some = new ArrayList<>();
        int step = rows.size() > 50 ? rows.size() / SPREAD : 1;
        for (int i = 0; i < rows.size(); i += step) {
            some.add(rows.get(i));
        }
        return some;
    }

    /** A whole column in another unit: the first thing told speaks of the unit. */
    @Test
    void aColumnInAnotherUnitIsToldFirst() throws IOException {
        for (String column : COLUMNS) {
            for (boolean up : new boolean[] {true, false}) {
                String table = column.substring(0, column.indexOf('/'));
                List<String> lines = new ArrayList<>(table(table));
                int place = place(lines, column.substring(column.indexOf('/') + 1));
                for (int i = 1; i < lines.size(); i++) {
                    String amount = cell(lines.get(i), place);
                    if (!amount.isEmpty()) {
                        lines.set(i, with(lines.get(i), place, scaled(amount, up)));
                    }
                }
                Path file = folder.resolve(table + ".csv");
                Files.write(file, lines);
                List<Problem> told = YearReading.of(folder, 2021).problems().stream()
                        .filter(problem -> !usual.contains(words(problem)))
                        .toList();
                Files.write(file, table(table));
                assertThat(told).as(column + (up ? " × 10000" : " ÷ 10000")).isNotEmpty();
                if (!table.equals("凭证")) { // one side of every voucher: the vouchers do not balance
                    assertThat(told.getFirst().code()).as(column).startsWith("UNIT-0");
                }
            }
        }
    }

    @Test
    void oneMistakeIsToldUnlessNothingDeniesIt() throws IOException {
        Set<String> passed = new TreeSet<>();
        int tried = 0;
        for (String column : COLUMNS) {
            String table = column.substring(0, column.indexOf('/'));
            List<String> lines = table(table);
            int place = place(lines, column.substring(column.indexOf('/') + 1));
            List<Integer> rows = rows(lines, place);
            for (int i = 0; i < rows.size(); i++) {
                int row = rows.get(i);
                int next = rows.get((i + 1) % rows.size());
                String name = name(table, lines.get(row));
                Map<String, List<String>> changes = new TreeMap<>();
                changes.put("×", changed(lines, row, place, scaled(cell(lines.get(row), place), true)));
                changes.put("÷", changed(lines, row, place, scaled(cell(lines.get(row), place), false)));
                changes.put("少", without(lines, row));
                changes.put("重", twice(lines, row));
                changes.put("换", exchanged(lines, row, next, place));
                for (Map.Entry<String, List<String>> change : changes.entrySet()) {
                    tried++;
                    if (!isSeen(table, change.getValue())) {
                        passed.add(column + " " + change.getKey() + " " + name);
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
        assertThat(passed).containsExactlyElementsOf(UNSEEN.keySet());
    }

    /** Without posted closing entries nothing sums up the year a second time, and a whole voucher can be wrong in both legs. */
    @Test
    void aWholeVoucherInAnotherUnitIsToldWhenItIsTooMuch() throws IOException {
        List<String> lines = new ArrayList<>(table("凭证"));
        int number = place(lines, "凭证号");
        int kind = place(lines, "凭证类型");
        lines.removeIf(line -> cell(line, kind).equals("年末结转"));
        Files.write(folder.resolve("凭证.csv"), lines);
        tables.put("凭证", lines);
        figures = values(YearReading.of(folder, 2021).accounts().orElseThrow());
        List<String> vouchers = lines.stream()
                .skip(1)
                .map(line -> cell(line, number))
                .distinct()
                .toList();
        Set<String> passed = new TreeSet<>();
        for (int i = 0; i < vouchers.size(); i += vouchers.size() / 40) {
            String wanted = vouchers.get(i);
            String event = lines.stream()
                    .filter(line -> cell(line, number).equals(wanted))
                    .map(line -> cell(line, place(lines, "业务类型")))
                    .findFirst()
                    .orElseThrow();
            for (String change : List.of("×", "÷", "少", "重")) {
                if (!isSeen("凭证", ofVoucher(lines, number, wanted, change))) {
                    passed.add(change + " " + event);
                }
            }
        }
        assertThat(passed).containsExactlyElementsOf(UNSEEN_VOUCHERS);
    }

    private static List<String> ofVoucher(List<String> lines, int number, String wanted, String change) {
        List<String> changed = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (String line : lines) {
            boolean own = cell(line, number).equals(wanted);
            if (!own || change.equals("重")) {
                changed.add(line);
            }
            if (own && change.equals("重")) {
                again.add(with(line, number, "又一张"));
            } else if (own && !change.equals("少")) {
                String scaled = line;
                for (String column : List.of("借方金额", "贷方金额")) {
                    int place = place(lines, column);
                    String amount = cell(line, place);
                    scaled = amount.isEmpty() ? scaled : with(scaled, place, scaled(amount, change.equals("×")));
                }
                changed.add(scaled);
            }
        }
        changed.addAll(again);
        return changed;
    }

    private static String name(String table, String line) {
        String[] cells = line.split(",", -1);
        return switch (table) {
            case "预算指标" -> cells[2] + cells[7] + cells[8];
            case "年初余额" -> cells[4] + cells[5];
            case "上年决算" -> cells[0];
            case "公务接待" -> cells[8];
            default -> cells[1];
        };
    }

    private static List<String> changed(List<String> lines, int row, int place, String value) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(row, with(lines.get(row), place, value));
        return changed;
    }

    private static List<String> without(List<String> lines, int row) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(row);
        return changed;
    }

    private static List<String> twice(List<String> lines, int row) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(row, lines.get(row));
        return changed;
    }

    private static List<String> exchanged(List<String> lines, int row, int other, int place) {
        List<String> changed = changed(lines, row, place, cell(lines.get(other), place));
        changed.set(other, with(lines.get(other), place, cell(lines.get(row), place)));
        return changed;
    }
}
