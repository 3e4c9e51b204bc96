package org.benmo.bureau.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.bureau.Browser;
import org.benmo.bureau.Office;
import org.benmo.bureau.access.People;
import org.benmo.bureau.access.Role;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What people hand in and press, at a browser: a sentence for everything that cannot be, and nothing half done. */
@Office
@TestPropertySource(properties = "benmo.test.office=pages") // an office of its own: other tests have the same years
class BooksPagesTest {
    private static final String FRESH = "a-long-Enough-1";
    private static final Pattern INTAKE = Pattern.compile("name=\"intake\" value=\"(\\d+)\"");
    private static int year = 2040;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    VoucherDesk desk;

    private Browser maker;

    @BeforeEach
    void aYearWithAUnit() {
        year++;
        maker = entered("maker" + year, Role.PREPARER);
        maker.open("/books");
        maker.submit("/books", "year", String.valueOf(year));
        assertThat(hand("单位.csv", "单位代码,单位名称,单位性质\n361001,示例局,行政单位\n").body()).contains("已导入 1 行");
    }

    private Browser entered(String login, Role role) {
        People.Welcome welcome = people.add("test", login, login, "", Set.of(role));
        return new Browser(port).enterFirst(welcome.login(), welcome.password(), FRESH);
    }

    private HttpResponse<String> hand(String name, String text) {
        return hand(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> hand(String name, byte[] bytes) {
        maker.open("/books/" + year + "/import");
        HttpResponse<String> answer = maker.upload("/books/" + year + "/import", "file", Map.of(name, bytes));
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("程序出了问题");
        return answer;
    }

    private static String vouchers(String number, String credit) {
        return "单位,凭证号,日期,摘要,分录号,科目,借方金额,贷方金额\n361001," + number + "," + year
                + "-03-05,<b>折旧</b>,1,5001,10.00,\n361001," + number + "," + year + "-03-05,<b>折旧</b>,2,1602,," + credit
                + "\n";
    }

    @Test
    void whatIsNoTableIsRefusedWithASentence() {
        assertThat(hand("凭证.xlsx", "no workbook").body()).contains("文件打不开或已损坏");
        assertThat(hand("凭证.doc", "x").body()).contains("只能导入 xlsx 或 csv");
        assertThat(hand("凭证.csv", new byte[] {(byte) 0xC6, (byte) 0xBE, (byte) 0xD6, ',', 'x', '\n'})
                        .body())
                .contains("UTF-8");
        assertThat(hand("单位.csv", "单位代码,单位名称,单位性质\n").body()).contains("没有数据行");
        assertThat(hand("什么.csv", "甲,乙\n1,2\n").body()).contains("认不出是哪张表");
    }

    @Test
    void everyTableOfAWorkbookGoesInWhateverTheOrderOfItsSheets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheet(workbook, "公务接待", "单位,日期,来访单位,来访人数,接待类别,金额", "361001," + year + "-03-05,某县,3,国内,300.00");
            sheet(workbook, "说明", "随便写写", "");
            sheet(workbook, "项目", "项目代码,项目名称,单位", "P1,示例项目,361001");
        }
        HttpResponse<String> answer = hand("账套.xlsx", out.toByteArray());
        assertThat(answer.uri().getPath()).isEqualTo("/books/" + year);
        assertThat(maker.open("/books/" + year + "/table/%E9%A1%B9%E7%9B%AE").body())
                .contains("示例项目");
        assertThat(maker.open("/books/" + year + "/table/%E5%85%AC%E5%8A%A1%E6%8E%A5%E5%BE%85")
                        .body())
                .contains("某县");
    }

    private static void sheet(Workbook workbook, String name, String... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            List<String> cells = List.of(rows[row].split(",", -1));
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row, column, cells.get(column));
            }
        }
    }

    @Test
    void aMissingColumnIsAskedForAndAnUnknownCodeIsNamed() {
        assertThat(hand("凭证.csv", "单位,凭证号,日期,摘要,科目,借方金额,贷方金额\n361001,1,2041-01-01,x,5001,1,\n")
                        .body())
                .contains("核对表头");
        String unknown = vouchers("1", "10.00").replace("1602", "9999");
        assertThat(hand("v.csv", unknown).body()).contains("没有会计科目“9999”", "没有导入", "returned.xlsx");
        assertThat(desk.waitingCount(year)).isZero();
    }

    @Test
    void theSameFileTwiceAndMarkupInItHarmNothing() {
        assertThat(hand("v.csv", vouchers("1", "10.00")).body()).contains("已导入 2 行");
        assertThat(hand("v.csv", vouchers("1", "10.00")).body()).contains("同样的文件已经导入过");
        assertThat(hand("v2.csv", vouchers("1", "10.00") + "\n").body()).contains("凭证号“1”重复");
        long id = desk.find(year, "", "1").orElseThrow();
        assertThat(maker.open("/books/voucher/" + id).body())
                .contains("&lt;b&gt;折旧")
                .doesNotContain("<b>折旧");
    }

    @Test
    void aClosedMonthTakesNothingIn() {
        Browser checker = entered("checker" + year, Role.REVIEWER);
        checker.open("/books/" + year);
        checker.submit("/books/" + year + "/periods/close", "month", "6");
        assertThat(hand("v.csv", vouchers("1", "10.00")).body()).contains("3月已经结账");
        assertThat(checker.submit("/books/" + year + "/periods/close", "month", "5")
                        .body())
                .contains("月份须依次结账");
    }

    @Test
    void ofTwoWhoPostTheSameVouchersOneIsTold() throws InterruptedException {
        hand("v.csv", vouchers("1", "10.00"));
        List<Browser> two = List.of(entered("first" + year, Role.REVIEWER), entered("second" + year, Role.REVIEWER));
        Matcher intake = INTAKE.matcher(two.getFirst().open("/books/" + year).body());
        assertThat(intake.find()).isTrue();
        two.getLast().open("/books/" + year);
        List<String> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Browser browser : two) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                String body = browser.submit(
                                "/books/" + year + "/waiting/post", "intake", intake.group(1), "maker", "maker" + year)
                        .body();
                synchronized (answers) {
                    answers.add(body);
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(answers).filteredOn(body -> body.contains("没有可以处理的凭证")).hasSize(1);
        assertThat(desk.postedCount(year)).isEqualTo(1);
        assertThat(desk.brokenAt(year)).isEmpty();
    }

    @Test
    void nobodyPostsHisOwnAndTheAuditorPostsNothing() {
        hand("v.csv", vouchers("1", "10.00"));
        Browser auditor = entered("auditor" + year, Role.AUDITOR);
        auditor.open("/books/" + year);
        assertThat(auditor.submit("/books/" + year + "/waiting/post", "intake", "1", "maker", "maker" + year)
                        .statusCode())
                .isEqualTo(403);
        assertThat(maker.submit("/books/" + year + "/waiting/post", "intake", "1", "maker", "maker" + year)
                        .statusCode())
                .isEqualTo(403);
        assertThat(maker.open("/books/abc").statusCode()).isEqualTo(400);
        assertThat(maker.open("/books/2077").body()).contains("没有2077年的账套");
    }
}
