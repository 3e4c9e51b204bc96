package org.benmo.accounts.files;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of one table with typed cells. What cannot be read becomes a problem with its row, and a harmless value in
 * its place so that reading goes on and everything is told at once.
 */
final class Rows implements Closeable {
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?0*");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final LocalDate UNKNOWN_DAY = LocalDate.EPOCH;

    private final TableSpec spec;
    private final TableReader reader;
    private final List<Problem> problems;
    private final int[] places;
    private boolean bad;
    private boolean headless;
    private String lastDate = "";
    private LocalDate lastDay = UNKNOWN_DAY;

    Rows(TableSpec spec, TableReader reader, List<Problem> problems) {
        this.spec = spec;
        this.reader = reader;
        this.problems = problems;
        this.places = new int[spec.columns().size()];
        bind();
    }

    /** Finds each column by its header; the order in the file does not matter. */
    private void bind() {
        List<String> header = reader.header();
        headless = spec.columns().stream().noneMatch(column -> isThere(column, header));
        if (headless) {
            Arrays.fill(places, -1);
            String wanted = spec.columns().stream()
                    .filter(TableSpec.Column::needed)
                    .map(TableSpec.Column::name)
                    .collect(Collectors.joining("、"));
            problem("F03", true, 1, "第1行不是列名，没有读取", "第1行写列名（" + wanted + "等），上面不要有标题行；CSV 用逗号分隔");
            return;
        }
        for (int i = 0; i < places.length; i++) {
            TableSpec.Column column = spec.columns().get(i);
            places[i] = header.indexOf(column.name());
            if (places[i] < 0) {
                missing(column, header);
            }
        }
        for (String word : header) {
            if (!word.isEmpty()
                    && spec.columns().stream().noneMatch(c -> c.name().equals(word))
                    && !isUnitVariant(word)) {
                problem("F04", false, 1, "不认识的列“" + word + "”，没有读取", "核对列名；多余的列可以删去");
            }
        }
    }

    private static boolean isThere(TableSpec.Column column, List<String> header) {
        return header.stream()
                .anyMatch(
                        word -> word.equals(column.name()) || (word.startsWith(column.name()) && word.contains("万元")));
    }

    private void missing(TableSpec.Column column, List<String> header) {
        Optional<String> variant = header.stream()
                .filter(word -> word.startsWith(column.name()) && word.contains("万元"))
                .findFirst();
        if (variant.isPresent()) {
            problem("F05", true, 1, "列“" + variant.get() + "”以万元为单位", "金额一律以元填列，列名改为“" + column.name() + "”");
        } else if (column.needed()) {
            problem("F03", true, 1, "缺少列“" + column.name() + "”", "按模板补上这一列");
        }
    }

    private boolean isUnitVariant(String word) {
        return word.contains("万元") && spec.columns().stream().anyMatch(c -> word.startsWith(c.name()));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    boolean next() throws IOException {
        bad = false;
        return !headless && reader.next();
    }

    int row() {
        return reader.row();
    }

    /** True when the table has not one of its columns. */
    boolean isHeadless() {
        return headless;
    }

    /** True when a cell of this row could not be read. */
    boolean isBad() {
        return bad;
    }

    /** The text of a column, which may be empty unless it is needed; one of the choices when it has any. */
    String text(int column) {
        String text = places[column] < 0 ? "" : reader.text(places[column]);
        TableSpec.Column wanted = spec.columns().get(column);
        if (text.isEmpty()) {
            if (wanted.needed() && places[column] >= 0) {
                wrong("F06", "“" + wanted.name() + "”没有填", "补填：" + wanted.about());
            }
            return text;
        }
        if (text.equals("万元") && wanted.choices().contains("元")) {
            wrong("F05", "“" + wanted.name() + "”是万元", "把数值换算成元填列，“" + wanted.name() + "”改为元");
        } else if (!wanted.choices().isEmpty() && !wanted.choices().contains(text)) {
            wrong("F07", "“" + wanted.name() + "”不能是“" + text + "”", "改为：" + String.join("、", wanted.choices()));
        }
        return text;
    }

    /** An amount in 分; 0 when the cell is empty. */
    long money(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        long fast = plainMoney(text);
        if (fast != Long.MIN_VALUE) {
            return fast;
        }
        Optional<Long> amount = amount(text);
        if (amount.isPresent()) {
            return amount.get();
        }
        String plain = withoutSeparators(text);
        String name = spec.columns().get(column).name();
        if (text.contains("万")) {
            wrong("F05", "“" + name + "”的“" + text + "”以万元为单位", "换算成元填列");
        } else if (plain.matches("-?\\d+\\.\\d{3,}")) {
            wrong("F08", "“" + name + "”的“" + text + "”多于两位小数", "金额填到分");
        } else {
            wrong("F08", "“" + name + "”的“" + text + "”不是金额", "填数字，单位元，最多两位小数");
        }
        return 0;
    }

    private static String withoutSeparators(String text) {
        return text.replace(",", "").replace("，", "").replace("−", "-");
    }

    /** An amount in 分 as people write it, thousands separated or not; empty when it is none. */
    static Optional<Long> amount(String text) {
        String plain = withoutSeparators(text);
        return MONEY.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact())
                : Optional.empty();
    }

    /** A day as people write it; empty when it is none. */
    static Optional<LocalDate> day(String text) {
        java.util.regex.Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Plain digits with at most two decimals, the usual case; {@link Long#MIN_VALUE} for anything else. */
    private static long plainMoney(String text) {
        long value = 0;
        int decimals = -1;
        int from = text.charAt(0) == '-' ? 1 : 0;
        if (text.length() - from > 16 || text.length() == from) {
            return Long.MIN_VALUE;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && decimals < 0 && i > from) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && decimals < 2) {
                value = value * 10 + (c - '0');
                decimals += decimals >= 0 ? 1 : 0;
            } else {
                return Long.MIN_VALUE;
            }
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) {
            value *= 10;
        }
        return from == 1 ? -value : value;
    }

    /** A whole number that is not negative; 0 when the cell is empty. */
    int count(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        wrong("F08", "“" + spec.columns().get(column).name() + "”的“" + text + "”不是整数", "填不小于0的整数");
        return 0;
    }

    /** A number as written; empty when the cell is empty. */
    Optional<BigDecimal> decimal(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            return Optional.of(new BigDecimal(text));
        }
        wrong("F08", "“" + spec.columns().get(column).name() + "”的“" + text + "”不是数", "填数字");
        return Optional.empty();
    }

    /** A day; empty when the cell is empty or cannot be read, which is told. */
    Optional<LocalDate> date(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.equals(lastDate)) {
            return Optional.of(lastDay);
        }
        Optional<LocalDate> day = day(text);
        if (day.isPresent()) {
            lastDate = text;
            lastDay = day.get();
            return day;
        }
        return noDate(column, text);
    }

    private Optional<LocalDate> noDate(int column, String text) {
        wrong("F09", "“" + spec.columns().get(column).name() + "”的“" + text + "”不是日期", "写成 2021-03-05 的样子");
        return Optional.empty();
    }

    /** Tells a problem of this row. */
    void wrong(String code, String message, String remedy) {
        bad = true;
        problem(code, true, reader.row(), message, remedy);
    }

    /** Tells a problem of a row read before. */
    void wrongAt(int row, String code, String message, String remedy) {
        problem(code, true, row, message, remedy);
    }

    /** All cells of this row in one text, to compare rows. */
    String whole() {
        StringBuilder text = new StringBuilder();
        for (int place : places) {
            text.append(place < 0 ? "" : reader.text(place)).append('\n');
        }
        return text.toString();
    }

    String file() {
        return reader.file();
    }

    String sheet() {
        return reader.sheet();
    }

    /** Tells something of this row that does not stop the forms. */
    void doubt(String code, String message, String remedy) {
        problem(code, false, reader.row(), message, remedy);
    }

    private void problem(String code, boolean blocking, int row, String message, String remedy) {
        problems.add(new Problem(code, blocking, reader.file(), reader.sheet(), row, message, remedy));
    }

    /** Days this class could not read never reach the books. */
    static LocalDate unknownDay() {
        return UNKNOWN_DAY;
    }
}
