package org.benmo.bureau.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.bureau.Browser;
import org.benmo.bureau.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files are handed in, vouchers posted, the year closed and opened again while the office is killed: each is there whole or not at all. */
final class BooksKillTest {
    private static final int KILLS = Integer.getInteger("benmo.kills", Boolean.getBoolean("benmo.full") ? 25 : 3);
    private static final long SEED = Long.getLong("benmo.seed", 20261128L);
    private static final int PATIENCE_MS = 2_500;
    private static final int VOUCHERS = 40;
    private static final String FRESH = "a-long-Enough-1";
    private static final Pattern INTAKE = Pattern.compile("/books/2021/intake/(\\d+)");
    private static final Pattern WAITING = Pattern.compile("name=\"intake\" value=\"(\\d+)\"");

    @TempDir
    Path data;

    private final AtomicInteger files = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();
    private final Set<Long> posted = ConcurrentHashMap.newKeySet();

    @Test
    void nothingIsHalfInTheBooksHoweverTheOfficeIsKilled() throws Exception {
        Random random = new Random(SEED);
        OfficeProcess office = OfficeProcess.start(data, Map.of(), "--sample");
        try {
            for (String login : List.of("jingban", "shenhe")) {
                new Browser(office.port()).enterFirst(login, office.password(login), FRESH);
            }
            OfficeProcess first = office;
            await(() -> new Browser(first.port()).open("/public").body().contains("/public/2020"));
            for (int kill = 0; kill < KILLS; kill++) {
                office = workAndKill(office, random);
                try (Database database = Database.beside(data)) {
                    verify(JdbcClient.create(database.owner()));
                }
            }
            OfficeProcess last = office;
            await(() -> new Browser(last.port()).open("/health").statusCode() == 200);
            assertThat(taken.size() + posted.size()).as("acknowledged at all").isGreaterThanOrEqualTo(KILLS);
            System.out.println("kills " + KILLS + ", files taken in " + taken.size() + ", posted " + posted.size()
                    + ", seed " + SEED);
        } finally {
            office.close();
        }
    }

    private OfficeProcess workAndKill(OfficeProcess office, Random random) throws Exception {
        working.set(true);
        Thread maker = Thread.ofVirtual().start(() -> untilGone(() -> preparer(office)));
        Thread checker = Thread.ofVirtual().start(() -> untilGone(() -> reviewer(office)));
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(300, PATIENCE_MS)).toNanos());
        ProcessHandle postmaster = office.postmaster();
        if (random.nextBoolean()) {
            OfficeProcess.kill(postmaster);
        }
        office.kill();
        working.set(false);
        maker.join();
        checker.join();
        return OfficeProcess.start(data, Map.of());
    }

    /** What is answered with an error, or not at all, was not acknowledged. */
    private static void untilGone(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException | IllegalStateException e) {
            assertThat(e).isNotNull();
        }
    }

    private void preparer(OfficeProcess office) {
        Browser browser = new Browser(office.port());
        browser.enter("jingban", FRESH);
        while (working.get()) {
            int number = files.incrementAndGet();
            HttpResponse<String> answer =
                    browser.upload("/books/2021/import", "file", Map.of("凭证" + number + ".csv", vouchers(number)));
            Matcher intake = INTAKE.matcher(answer.uri().getPath());
            if (answer.statusCode() == 200 && intake.matches() && answer.body().contains("已导入")) {
                taken.add(Long.parseLong(intake.group(1)));
            }
        }
    }

    /** Vouchers of depreciation: they touch the financial ledger alone and so no figure of the forms. */
    private static byte[] vouchers(int file) {
        StringBuilder csv = new StringBuilder("单位,凭证号,日期,摘要,分录号,科目,借方金额,贷方金额\n");
        for (int i = 0; i < VOUCHERS; i++) {
            String head = "361001,K-" + file + "-" + i + ",2021-12-31,补提折旧,";
            csv.append(head).append("1,5001,1.00,\n").append(head).append("2,1602,,1.00\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void reviewer(OfficeProcess office) {
        Browser browser = new Browser(office.port());
        browser.enter("shenhe", FRESH);
        while (working.get()) {
            Matcher waiting = WAITING.matcher(browser.open("/books/2021").body());
            if (waiting.find()) {
                String intake = waiting.group(1);
                HttpResponse<String> answer =
                        browser.submit("/books/2021/waiting/post", "intake", intake, "maker", "jingban");
                if (answer.statusCode() == 200 && answer.uri().getPath().equals("/books/2021")) {
                    posted.add(Long.parseLong(intake));
                }
            } else {
                browser.submit("/books/2021/periods/year");
                browser.submit("/books/2021/periods/reopen", "why", "再记一笔");
            }
        }
    }

    private void verify(JdbcClient jdbc) {
        for (long intake : taken) {
            assertThat(count(jdbc, "select count(*) from books.voucher where intake = " + intake))
                    .as("file %d is in whole", intake)
                    .isEqualTo(VOUCHERS);
        }
        for (long intake : posted) {
            assertThat(count(jdbc, "select count(*) from books.voucher where state = 'POSTED' and intake = " + intake))
                    .as("file %d is posted whole", intake)
                    .isEqualTo(VOUCHERS);
        }
        assertThat(count(
                        jdbc,
                        "select count(*) from (select intake from books.voucher where number like 'K-%' group by intake "
                                + "having count(*) <> " + VOUCHERS + " or count(distinct state) > 1) half"))
                .as("files half in or half posted")
                .isZero();
        assertThat(
                        count(
                                jdbc,
                                "select count(*) from books.voucher v where not exists (select 1 from books.line l where l.voucher = v.id)"))
                .as("vouchers without lines")
                .isZero();
        assertThat(count(
                        jdbc,
                        "select count(*) from books.intake i where i.state = 'TAKEN' and i.vouchers > 0 "
                                + "and not exists (select 1 from books.voucher v where v.intake = i.id)"))
                .as("files said to be in that are not")
                .isZero();
        assertThat(
                        count(
                                jdbc,
                                "select (max(seq) - count(*))::integer from books.voucher where year = 2021 and state = 'POSTED'"))
                .as("gaps in the chain")
                .isZero();
        boolean closed = count(jdbc, "select count(*) from books.year where year = 2021 and state = 'CLOSED'") == 1;
        int standing = count(
                jdbc,
                "select count(*) from books.voucher v where v.year = 2021 and v.kind = '年末结转' and v.reverses is null "
                        + "and not exists (select 1 from books.voucher r where r.reverses = v.id)");
        assertThat(standing > 0)
                .as("closed with its closing vouchers, open without")
                .isEqualTo(closed);
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void await(BooleanSupplier fits) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!fits.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
