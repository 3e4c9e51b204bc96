package org.benmo.bureau.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.deriving.YearAccounts;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.Office;
import org.benmo.bureau.database.Database;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.works.Works;
import org.benmo.bureau.sample.SampleBooks;
import org.benmo.samples.bureaus.SampleBureau;
import org.benmo.statements.figures.Key;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A year of books in a real database: each test has a year of its own. */
@Office
@TestPropertySource(properties = "benmo.test.office=books") // an office of its own: other tests have the same years
class BooksFlowTest {
    private static final Key SPENT = new Key("T01", "expend.year", "final");

    @Autowired
    Years years;

    @Autowired
    Intakes intakes;

    @Autowired
    VoucherDesk desk;

    @Autowired
    YearBooks books;

    @Autowired
    Records records;

    @Autowired
    Periods periods;

    @Autowired
    SampleBooks sample;

    @Autowired
    Works works;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Database database;

    @TempDir
    Path folder;

    /** The one long story, since all of it happens to one year: what comes later needs what came before. */
    @Test
    @Order(1)
    void aYearFromItsFilesToItsClosingAndBack() throws IOException {
        Books all = SampleBureau.books(7);
        sample.bring(SampleBooks.ofMonths(all, month -> month < 12), "maker", "checker");
        YearAccounts direct = YearAccounts.of(SampleBooks.ofMonths(all, month -> month < 12));
        YearAccounts kept = books.of(2021).sound();
        assertThat(kept.keys()).isEqualTo(direct.keys());
        for (Key key : direct.keys()) {
            assertThat(kept.value(key)).as(key.toString()).isEqualTo(direct.value(key));
        }

        Path december = folder.resolve("12.xlsx");
        SampleBooks.workbook(all, month -> month == 12, december);
        long intake = take(december, "凭证");
        assertThat(intakes.done(2021, intake).taken()).isTrue();
        assertThat(books.of(2021).sound().value(SPENT))
                .as("drafts do not count")
                .isEqualTo(direct.value(SPENT));
        assertThatThrownBy(() -> desk.postAll("maker", 2021, intake, "maker")).hasMessage("voucher.own");
        assertThatThrownBy(() -> periods.closeYear("checker", 2021)).hasMessage("period.waiting");
        desk.postAll("checker", 2021, intake, "maker");
        assertThat(books.of(2021).sound().value(SPENT)).isEqualTo(Optional.of(new BigDecimal("615414500")));
        assertThatThrownBy(() -> take(december, "凭证")).hasMessage("books.file.twice");
        assertThat(desk.brokenAt(2021)).isEmpty();

        reversal();
        periods.closeThrough("checker", 2021, 11);
        Problem late = event("2021-11-30", "记-11-900", "5.00").getFirst();
        assertThat(late.message()).contains("11月已经结账");
        periods.closeYear("checker", 2021);
        assertThatThrownBy(() -> event("2021-12-30", "记-12-901", "5.00")).hasMessage("books.year.closed");
        assertThat(books.of(2021).sound().value(SPENT)).isEqualTo(Optional.of(new BigDecimal("615414500")));
        periods.openYear("checker", 2021, "更正一笔");
        assertThat(books.of(2021).problems()).noneMatch(Problem::blocking);
        periods.closeYear("checker", 2021);
        assertThat(desk.brokenAt(2021)).isEmpty();
        postedNeverChanges();
    }

    private void reversal() {
        assertThat(event("2021-12-30", "记-12-900", "100.00")).noneMatch(Problem::blocking);
        long id = desk.find(2021, "", "记-12-900").orElseThrow();
        assertThatThrownBy(() -> desk.post("maker", id)).hasMessage("voucher.own");
        desk.post("checker", id);
        assertThat(books.of(2021).sound().value(SPENT)).isEqualTo(Optional.of(new BigDecimal("615424500")));
        assertThat(books.of(2021).problems())
                .as("more was spent than there was")
                .anyMatch(Problem::blocking);
        assertThatThrownBy(() -> periods.closeYear("checker", 2021)).hasMessage("period.blocked");
        long red = desk.reverse("maker", id, LocalDate.of(2021, 12, 31), "重复支付");
        assertThatThrownBy(() -> desk.reverse("maker", id, LocalDate.of(2021, 12, 31), "再来一次"))
                .hasMessage("voucher.reverse.twice");
        desk.post("checker", red);
        assertThat(books.of(2021).sound().value(SPENT)).isEqualTo(Optional.of(new BigDecimal("615414500")));
    }

    private List<Problem> event(String day, String number, String amount) {
        return desk.make(
                "maker",
                2021,
                List.of(List.of(
                        "361001", number, day, "直接支付", "办公用品", amount, "一般公共预算", "2130501", "基本支出", "", "30201",
                        "50201", "")));
    }

    /** Neither the role the application works as nor the owner of the tables can change what was posted. */
    private void postedNeverChanges() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        for (JdbcTemplate who : List.of(jdbc, owner)) {
            assertThatThrownBy(() -> who.update("update books.voucher set summary = 'x' where year = 2021 and seq = 1"))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> who.update("delete from books.voucher where year = 2021 and seq = 1"))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(
                            () -> who.update(
                                    "update books.line set fen = fen + 1 where voucher = (select id from books.voucher where year = 2021 and seq = 1)"))
                    .isInstanceOf(DataAccessException.class);
        }
        owner.execute("alter table books.line disable trigger line_posted");
        owner.update(
                "update books.line set fen = fen + 1 where voucher = (select id from books.voucher where year = 2021 and seq = 5)");
        owner.execute("alter table books.line enable trigger line_posted");
        assertThat(desk.brokenAt(2021))
                .as("a changed line is seen in the chain")
                .isPresent();
    }

    private long take(Path file, String table) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return intakes.take("maker", intakes.keep(2021, file.getFileName().toString(), in), table, works.quiet());
        }
    }

    private Intakes.Handed hand(int year, String name, String text) {
        return intakes.keep(year, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void units(int year) {
        years.open("maker", year);
        intakes.take("maker", hand(year, "单位.csv", "单位代码,单位名称,单位性质\n361001,示例局,行政单位\n"), "单位", works.quiet());
    }

    @Test
    void badRowsComeBackAllAtOnceAndNothingIsLoaded() {
        units(2031);
        String text = """
                单位,日期,来访单位,公函,来访人数,陪同人数,工作餐次数,接待类别,金额
                361001,2031-03-05,某县,某函1号,3,2,1,国内,300.00
                999999,2031-03-06,某县,某函2号,3,2,1,国内,300.00
                361001,2031年13月1日,某县,某函3号,三,2,1,国外,1.5万
                """;
        long id = intakes.take("maker", hand(2031, "公务接待.csv", text), "公务接待", works.quiet());
        Intakes.Done done = intakes.done(2031, id);
        assertThat(done.taken()).isFalse();
        assertThat(done.problems())
                .anyMatch(p -> p.startsWith("第3行") && p.contains("999999"))
                .anyMatch(p -> p.startsWith("第4行") && p.contains("不是日期"))
                .anyMatch(p -> p.startsWith("第4行") && p.contains("国外"))
                .anyMatch(p -> p.startsWith("第4行") && p.contains("万元"));
        assertThat(records.count(2031, "公务接待")).isZero();
        assertThat(intakes.returned(done)).startsWith('P', 'K');
    }

    @Test
    void anUnbalancedVoucherSpoilsItsFileAndSaysWhichRow() {
        units(2032);
        String text = """
                单位,凭证号,日期,分录号,科目,借方金额,贷方金额
                361001,1,2032-03-05,1,5001,10.00,
                361001,1,2032-03-05,2,1602,,10.00
                361001,2,2032-03-06,1,5001,10.00,
                361001,2,2032-03-06,2,1602,,9.00
                """;
        long id = intakes.take("maker", hand(2032, "v.csv", text), "凭证", works.quiet());
        assertThat(intakes.done(2032, id).problems())
                .singleElement()
                .asString()
                .startsWith("第4行")
                .contains("借贷不平");
        assertThat(desk.waitingCount(2032)).isZero();
    }

    @Test
    void headingsOfAnotherProgramAreLearntOnce() {
        units(2033);
        String text = "预算单位,发生日,来宾,人数,类别,接待费\n361001,2033-03-05,某县,3,国内,300.00\n";
        Intakes.Handed first = hand(2033, "台账.csv", text);
        assertThat(intakes.shape(first, "").isComplete()).isFalse();
        intakes.learn(
                "maker",
                "公务接待",
                Map.of("预算单位", "单位", "发生日", "日期", "来宾", "来访单位", "人数", "来访人数", "类别", "接待类别", "接待费", "金额"));
        Intakes.Shape again = intakes.shape(hand(2033, "台账2.csv", text.replace("300.00", "400.00")), "");
        assertThat(again.table().map(TableSpec::name)).contains("公务接待");
        assertThat(again.isComplete()).isTrue();
        intakes.take("maker", first, "公务接待", works.quiet());
        assertThat(records.all(2033, "公务接待").getFirst().cells()).contains("361001", "2033-03-05", "300.00");
    }

    @Test
    void aRecordChangedMeanwhileIsNotOverwritten() {
        units(2034);
        Records.Kept unit = records.all(2034, "单位").getFirst();
        assertThat(records.change("a", unit.id(), unit.version(), List.of("361001", "新名", "行政单位")))
                .isEmpty();
        assertThatThrownBy(() -> records.change("b", unit.id(), unit.version(), List.of("361001", "旧名", "行政单位")))
                .isInstanceOf(Refusal.class)
                .hasMessage("changed.meanwhile");
        assertThat(records.get(unit.id()).cells()).contains("新名");
    }
}
