package org.benmo.samples.bureaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.files.BooksReader;
import org.benmo.accounts.files.BooksWriter;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.YearReading;
import org.benmo.statements.figures.Key;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Books as files: what is written is read again, and whatever is wrong is told at once with place and remedy. */
class FilesTest extends BooksFolder {
    private static Map<Key, BigDecimal> values(Books books) {
        YearAccounts accounts = YearAccounts.of(books);
        Map<Key, BigDecimal> values = new HashMap<>();
        accounts.keys().forEach(key -> values.put(key, accounts.value(key).orElseThrow()));
        return values;
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        BooksReader.Result read = BooksReader.read(folder, 2021);
        assertThat(read.problems()).isEmpty();
        assertThat(values(read.books().orElseThrow())).isEqualTo(values(SampleBureau.books(1)));
        for (long seed = 0; seed < 5; seed++) {
            Books books = RandomBureau.books(seed);
            BooksWriter.write(books, folder);
            BooksReader.Result again = BooksReader.read(folder, books.year());
            assertThat(again.problems().stream().filter(Problem::blocking)).isEmpty();
            assertThat(values(again.books().orElseThrow())).as("seed " + seed).isEqualTo(values(books));
        }
    }

    @Test
    void readsSheetsOfAWorkbookAsWellAsCsv() throws IOException {
        toWorkbook(List.of("预算指标", "公务接待", "人员情况", "凭证"));
        BooksReader.Result read = BooksReader.read(folder, 2021);
        assertThat(read.problems()).isEmpty();
        assertThat(values(read.books().orElseThrow())).isEqualTo(values(SampleBureau.books(1)));
    }

    private void toWorkbook(List<String> tables) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("账套.xlsx"));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String table : tables) {
                Worksheet sheet = workbook.newWorksheet(table);
                List<String> lines = lines(table);
                for (int row = 0; row < lines.size(); row++) {
                    String[] cells = lines.get(row).split(",", -1);
                    for (int column = 0; column < cells.length; column++) {
                        write(sheet, row, column, cells[column]);
                    }
                }
                Files.delete(folder.resolve(table + ".csv"));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("-?\\d{1,9}\\.\\d{2}")) {
            sheet.value(row, column, new BigDecimal(cell));
        } else if (cell.matches("\\d{4}-\\d{2}-\\d{2}") && row % 2 == 0) {
            sheet.value(row, column, java.time.LocalDate.parse(cell));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    @Test
    void unbalancedVoucherIsToldWithItsDifference() throws IOException {
        set("凭证", 2, "借方金额", "1.00");
        assertTold("INV-07", "凭证", 0, "财务会计借贷不平");
    }

    @Test
    void unknownCodesAreToldOneByOne() throws IOException {
        set("凭证", 2, "科目", "9999");
        set("凭证", 4, "单位", "000000");
        set("预算指标", 2, "功能分类", "2999999");
        set("预算指标", 3, "部门经济分类", "39");
        set("预算指标", 4, "项目", "P999");
        List<Problem> problems = blocked();
        assertThat(problems.stream().filter(p -> p.code().equals("F10")).map(Problem::place))
                .contains("凭证.csv 第2行", "凭证.csv 第4行", "预算指标.csv 第2行", "预算指标.csv 第3行", "预算指标.csv 第4行");
    }

    @Test
    void missingDimensionIsTold() throws IOException {
        int row = rowOf("凭证", "7101");
        set("凭证", row, "部门经济分类", "");
        assertTold("INV-11", "凭证", 0, "缺少部门经济分类");
    }

    @Test
    void duplicateVoucherNumberIsTold() throws IOException {
        String first = lines("凭证").get(1);
        append("凭证", first);
        assertTold("F14", "凭证.csv", lines("凭证").size(), "重复");
    }

    @Test
    void wrongYearIsTold() throws IOException {
        set("凭证", 2, "日期", "2020-01-04");
        assertTold("F13", "凭证.csv", 2, "不在2021年度内");
        assertThat(BooksReader.read(folder, 2022).problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("账套年度是2021"));
    }

    @Test
    void theBooksOfAnotherYearAreToldOnceAndNothingElse() {
        assertThat(BooksReader.read(folder, 2022).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.blocking()).isTrue();
            assertThat(problem.file()).isEqualTo("基本信息.csv");
            assertThat(problem.message()).contains("账套年度是2021，要编的是2022年度");
        });
    }

    @Test
    void oneLineOrOneVoucherInAnotherYearIsOneProblem() throws IOException {
        set("凭证", 3, "日期", "2020-01-04");
        assertThat(blocked()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("凭证.csv 第3行");
            assertThat(problem.message()).contains("不在2021年度内");
        });
        writeTheSampleBureau();
        set("凭证", 2, "日期", "2020-03-04");
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(2));
        writeTheSampleBureau();
        set("凭证", 4, "日期", "2021-11-30");
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("有两个日期", "2021-11-30"));
    }

    @Test
    void datesOfAnotherYearOnEveryRowAreOneProblem() throws IOException {
        List<String> lines = lines("公务接待").stream()
                .map(line -> line.replaceFirst(",2021-", ",2020-"))
                .toList();
        Files.write(folder.resolve("公务接待.csv"), lines);
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("不在2021年度内", "共有36处这样的问题"));
    }

    @Test
    void aLineEnteredTwiceIsNoSecondVoucher() throws IOException {
        List<String> lines = new ArrayList<>(lines("凭证"));
        lines.add(2, lines.get(1));
        Files.write(folder.resolve("凭证.csv"), lines);
        assertThat(blocked()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.message()).contains("分录号", "重复");
        });
    }

    @Test
    void lastYearInTenThousandYuanIsOneProblem() throws IOException {
        List<String> lines = new ArrayList<>(lines("上年决算"));
        lines.replaceAll(line -> line.endsWith(",元") ? line.substring(0, line.length() - 1) + "万元" : line);
        Files.write(folder.resolve("上年决算.csv"), lines);
        assertThat(blocked()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("F05");
            assertThat(problem.message()).contains("“计量”是万元", "共有" + (lines.size() - 1) + "处");
        });
    }

    @Test
    void whatOneBudgetBringsForwardIsComparedWithWhatItPublished() throws IOException {
        int fund = rowOf("年初余额", "P007");
        int general = rowOf("年初余额", "P003");
        set("年初余额", fund, "金额", "15290.00");
        set("年初余额", general, "金额", "984290.00");
        assertTold("INV-12", "", 0, "政府性基金预算年初余额15290.00元，与上年公开的年末结转和结余15280.00元不一致");
        assertTold("INV-12", "", 0, "一般公共预算年初余额");
    }

    @Test
    void lastYearPrintedInTenThousandYuanIsNoContradiction() throws IOException {
        set("上年决算", rowOf("上年决算", "carry.close"), "数值", "2425700.00");
        YearReading reading = YearReading.of(folder, 2021);
        assertThat(reading.accounts()).isPresent();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("误差"));
    }

    @Test
    void aTableWithoutItsHeadingIsOneProblem() throws IOException {
        List<String> lines = new ArrayList<>(lines("公务接待"));
        lines.addFirst("公务接待登记簿,,,,,,,,");
        Files.write(folder.resolve("公务接待.csv"), lines);
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("第1行不是列名"));
        Files.write(folder.resolve("公务接待.csv"), new byte[0]);
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("第1行不是列名"));
    }

    @Test
    void whatFollowsFromAnUnreadableTableIsNotTold() throws IOException {
        Files.write(folder.resolve("项目.csv"), lines("项目"), Charset.forName("GBK"));
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo("项目.csv"));
        writeTheSampleBureau();
        Files.write(folder.resolve("单位.csv"), lines("单位").subList(0, 1));
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("没有可用的单位"));
    }

    @Test
    void noVouchersAtAllMakeNoForms() throws IOException {
        Files.write(folder.resolve("凭证.csv"), lines("凭证").subList(0, 1));
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("一张凭证也没有"));
    }

    @Test
    void debitAndCreditExchangedIsOneProblem() throws IOException {
        List<String> lines = new ArrayList<>(lines("凭证"));
        lines.set(0, lines.getFirst().replace("借方金额,贷方金额", "贷方金额,借方金额"));
        Files.write(folder.resolve("凭证.csv"), lines);
        assertThat(blocked())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("两列填反"));
    }

    @Test
    void aMistakeMadeOftenIsListedTenTimesWithItsNumber() throws IOException {
        List<String> lines =
                lines("凭证").stream().map(line -> line.replace(",一般公共预算,", ",,")).toList();
        Files.write(folder.resolve("凭证.csv"), lines);
        List<String> missing = blocked().stream()
                .filter(problem -> problem.code().equals("INV-11"))
                .map(Problem::message)
                .toList();
        assertThat(missing).hasSize(10);
        assertThat(missing.getLast()).contains("只列出前10处");
    }

    @Test
    void tenThousandYuanIsToldInACellInAHeaderAndInAWholeTable() throws IOException {
        set("公务接待", 3, "金额", "0.03万元");
        assertTold("F05", "公务接待.csv", 3, "以万元为单位");
        writeTheSampleBureau();
        List<String> lines = new ArrayList<>(lines("年初余额"));
        lines.set(0, lines.getFirst().replace("金额", "金额（万元）"));
        Files.write(folder.resolve("年初余额.csv"), lines);
        assertTold("F05", "年初余额.csv", 1, "以万元为单位");
        writeTheSampleBureau();
        List<String> budget = new ArrayList<>(lines("预算指标"));
        for (int i = 2; i <= budget.size(); i++) {
            String amount = lines("预算指标").get(i - 1).split(",", -1)[9];
            set(
                    "预算指标",
                    i,
                    "金额",
                    new BigDecimal(amount)
                            .movePointLeft(4)
                            .setScale(2, java.math.RoundingMode.UP)
                            .toPlainString());
        }
        assertThat(blocked())
                .as("what the budget contradicts follows from its unit")
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("UNIT-01");
                    assertThat(problem.message()).contains("疑似预算指标以万元填列");
                });
    }

    @Test
    void twoVouchersUnderOneNumberAreToldAsWhatTheyAre() throws IOException {
        String number = cell("凭证", 2, "凭证号");
        String unit = cell("凭证", 2, "单位");
        int row = 3;
        while (cell("凭证", row, "凭证号").equals(number)) {
            row++;
        }
        String next = cell("凭证", row, "凭证号");
        String day = cell("凭证", 2, "日期");
        for (; cell("凭证", row, "凭证号").equals(next); row++) {
            set("凭证", row, "凭证号", number);
            set("凭证", row, "日期", day);
        }
        assertThat(YearReading.of(folder, 2021).problems().stream()
                        .filter(p -> p.code().equals("F14")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("凭证号“" + number + "”重复", "两张凭证"));
        assertThat(unit).isNotEmpty();
    }

    @Test
    void aTableInTenThousandsIsToldAloneAndFirst() throws IOException {
        for (int row = 2; row < 1 + lines("预算指标").size(); row++) {
            String yuan = cell("预算指标", row, "金额");
            set(
                    "预算指标",
                    row,
                    "金额",
                    new java.math.BigDecimal(yuan)
                            .movePointLeft(4)
                            .setScale(2, java.math.RoundingMode.HALF_UP)
                            .toPlainString());
        }
        assertThat(YearReading.of(folder, 2021).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.code().equals("UNIT-01"))
                .anyMatch(problem -> problem.message().contains("疑似预算指标以万元填列"));
    }

    @Test
    void lastYearsTotalsDenyOneOfThemInAnotherUnit() throws IOException {
        set("上年决算", rowOf("上年决算", "income.total"), "数值", "917.88");
        assertTold("UNIT-01", "", 0, "上年决算的收入总计");
        set("上年决算", rowOf("上年决算", "income.total"), "数值", "9178825.01");
        assertTold("PRIOR-01", "上年决算", 0, "收入总计9178825.01元与支出总计9178825.00元不相等");
    }

    @Test
    void missingPriorYearIsToldUnlessItIsTheFirst() throws IOException {
        Files.delete(folder.resolve("上年决算.csv"));
        assertTold("F11", "上年决算.csv", 0, "没有上年决算数");
        set("基本信息", rowOf("基本信息", "首年编报"), "内容", "是");
        assertThat(YearReading.of(folder, 2021).accounts()).isPresent();
    }

    @Test
    void negativeCarryOverIsTold() throws IOException {
        int row = rowOf("年初余额", "P004");
        set("年初余额", row, "金额", "1000.00");
        List<Problem> problems = blocked();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("INV-06");
            assertThat(problem.message()).contains("P004").contains("-449000.00元");
        });
        assertThat(problems).anySatisfy(problem -> assertThat(problem.code()).isEqualTo("INV-12"));
    }

    @Test
    void overspentProjectIsTold() throws IOException {
        int row = rowOf("预算指标", "P001");
        set("预算指标", row, "金额", "299999.99");
        assertTold("INV-13", "预算指标", 0, "0.01元");
    }

    @Test
    void procurementPaidWithoutAContractOrBeyondItIsTold() throws IOException {
        int payment = rowOf("凭证", "7101");
        String indicator = lines("预算指标").get(1).split(",", -1)[0];
        set("凭证", payment, "指标号", indicator);
        assertThat(procurement()).isEmpty();

        set("预算指标", 2, "政府采购", "是");
        assertThat(procurement()).singleElement().asString().contains(indicator, "没有合同");

        String unit = lines("预算指标").get(1).split(",", -1)[3];
        append("政府采购", unit + ",HT-1,2021-03-01,服务,100.00,0.01,小型,否," + indicator);
        assertThat(procurement()).singleElement().asString().contains(indicator, "超过合同金额0.01元");
    }

    private List<String> procurement() {
        return YearReading.of(folder, 2021).problems().stream()
                .filter(problem -> problem.code().equals("INV-23"))
                .map(Problem::message)
                .toList();
    }

    @Test
    void brokenRegisterRowIsTold() throws IOException {
        set("公务接待", 5, "来访人数", "三");
        set("公务接待", 6, "日期", "2021-13-45");
        set("公务接待", 7, "接待类别", "其他");
        set("公务接待", 8, "金额", "-5");
        List<Problem> problems = blocked();
        assertThat(problems.stream().map(Problem::place))
                .contains("公务接待.csv 第5行", "公务接待.csv 第6行", "公务接待.csv 第7行", "公务接待.csv 第8行");
    }

    @Test
    void thirtyProblemsOfOneFileAreOneList() throws IOException {
        for (int row = 2; row <= 31; row++) {
            set("凭证", row, row % 3 == 0 ? "日期" : row % 3 == 1 ? "科目" : "分录号", "乱写");
        }
        List<Problem> problems = blocked();
        for (int row = 2; row <= 31; row++) {
            String place = "凭证.csv 第" + row + "行";
            assertThat(problems)
                    .anySatisfy(problem -> assertThat(problem.place()).isEqualTo(place));
        }
    }

    @Test
    void missingFilesHeadersAndForeignEncodingsAreTold() throws IOException {
        Files.delete(folder.resolve("人员情况.csv"));
        List<String> lines = new ArrayList<>(lines("因公出国"));
        lines.set(0, lines.getFirst().replace("人数", "多少人"));
        Files.write(folder.resolve("因公出国.csv"), lines);
        Files.write(folder.resolve("项目.csv"), lines("项目"), Charset.forName("GBK"));
        Files.write(folder.resolve("固定资产.xlsx"), "不是工作簿".getBytes(StandardCharsets.UTF_8));
        Files.delete(folder.resolve("固定资产.csv"));
        List<Problem> problems = blocked();
        assertThat(problems.stream().map(p -> p.code() + " " + p.file()))
                .contains("F01 人员情况.csv", "F03 因公出国.csv", "F02 项目.csv", "F02 固定资产.xlsx");
    }

    @Test
    void closingEntriesThatLeaveSomethingAreTold() throws IOException {
        int row = rowOf("凭证", "年末结转");
        set("凭证", row, "借方金额", "0.01");
        assertThat(blocked()).anySatisfy(problem -> assertThat(problem.code()).isEqualTo("INV-12"));
    }

    @Test
    void eventsBecomeVouchersWithBothLegs() throws IOException {
        append("业务", "361001,业-1,2021-06-01,直接支付,补记,100.00,一般公共预算,2130599,项目支出,P001,30201,,");
        append("业务", "361001,业-2,2023-06-01,授权支付,补记,1.00,一般公共预算,2130599,项目支出,P001,30201,,");
        assertTold("F13", "业务.csv", 3, "不适用");
        writeTheSampleBureau();
        append("业务", "361001,业-1,2021-06-01,直接支付,补记,100.00,一般公共预算,2130501,基本支出,,30201,,");
        YearReading reading = YearReading.of(folder, 2021);
        assertThat(reading.problems().stream().filter(Problem::blocking).map(Problem::code))
                .as("the posted closing does not know the new voucher")
                .containsOnly("INV-12");
        assertThat(BooksReader.read(folder, 2021)
                        .books()
                        .map(books -> YearAccounts.of(books)
                                .value(new Key("T03", "total", "year"))
                                .orElseThrow()))
                .contains(new BigDecimal("615424500"));
    }
}
