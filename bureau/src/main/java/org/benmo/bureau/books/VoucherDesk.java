package org.benmo.bureau.books;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.benmo.accounts.books.Fund;
import org.benmo.accounts.books.Spending;
import org.benmo.accounts.books.Tags;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.books.VoucherKind;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers on their way: made, checked and posted by another person, or sent back; a posted one is only ever reversed. */
@Service
@Transactional
public class VoucherDesk {
    private static final int REMARK_MAX = 300;
    private static final int HASH_BYTES = 32;
    private static final int FETCH_ROWS = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;
    private final Years years;
    private final Intakes intakes;
    private final VoucherStore store;
    private final Audit audit;

    VoucherDesk(JdbcTemplate bulk, Years years, Intakes intakes, VoucherStore store, Audit audit) {
        this.bulk = new JdbcTemplate(java.util.Objects.requireNonNull(bulk.getDataSource()));
        this.bulk.setFetchSize(FETCH_ROWS);
        this.jdbc = JdbcClient.create(bulk);
        this.years = years;
        this.intakes = intakes;
        this.store = store;
        this.audit = audit;
    }

    /** One voucher with its lines. */
    @Transactional(readOnly = true)
    public Vouchers.Full get(long id) {
        Vouchers.Head head = jdbc.sql(Vouchers.HEADS + "where v.id = :id")
                .param("id", id)
                .query(Vouchers::head)
                .optional()
                .orElseThrow(() -> new Refusal("voucher.gone"));
        return new Vouchers.Full(
                head,
                jdbc.sql("select * from books.line where voucher = :id order by ordinal")
                        .param("id", id)
                        .query(Vouchers::line)
                        .list());
    }

    /** The number in the database of a voucher by its unit and number; any unit when that is empty. */
    @Transactional(readOnly = true)
    public Optional<Long> find(int year, String unit, String number) {
        return jdbc
                .sql(
                        "select id from books.voucher where year = :year and number = :number and (unit = :unit or :unit = '')")
                .param("year", year)
                .param("number", number)
                .param("unit", unit)
                .query((row, at) -> row.getLong(1))
                .list()
                .stream()
                .findFirst();
    }

    /** A line of a posted voucher, as lineage shows it. */
    record LineFound(long voucher, String words, long fen) {}

    /** A line as lineage names it; any unit when that is empty. */
    record LineId(String unit, String number, int ordinal) {}

    /** Lines by the ids lineage gives them. */
    @Transactional(readOnly = true)
    Map<LineId, LineFound> lines(int year, List<LineId> ids) {
        Map<LineId, LineFound> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        bulk.query(
                "select q.unit, q.number, q.ordinal, v.id, v.date, v.summary, l.account, l.debit, l.fen, l.economy "
                        + "from unnest(?::text[], ?::text[], ?::integer[]) as q (unit, number, ordinal) "
                        + "join books.voucher v on v.year = ? and coalesce(v.number, '') = q.number and (q.unit = '' or v.unit = q.unit) "
                        + "join books.line l on l.voucher = v.id and l.ordinal = q.ordinal",
                (ResultSet row) -> {
                    found.put(
                            new LineId(row.getString(1), row.getString(2), row.getInt(3)),
                            new LineFound(
                                    row.getLong(4),
                                    row.getString(5) + "　" + row.getString(6) + "　"
                                            + (row.getBoolean(8) ? "借" : "贷") + " " + row.getString(7) + " "
                                            + row.getString(10),
                                    row.getLong(9)));
                },
                ids.stream().map(LineId::unit).toArray(String[]::new),
                ids.stream().map(LineId::number).toArray(String[]::new),
                ids.stream().map(LineId::ordinal).toArray(Integer[]::new),
                year);
        return found;
    }

    /** What waits for a second person, by file or by maker; what was sent back stays here for its maker. */
    @Transactional(readOnly = true)
    public List<Vouchers.Waiting> waiting(int year) {
        return jdbc.sql(
                        "select coalesce(v.intake, 0) as intake, coalesce(max(i.name), '') as file, v.maker, count(*) as n, "
                                + "sum(v.fen) as fen, max(nullif(v.remark, '')) as remark, v.state from books.voucher v "
                                + "left join books.intake i on i.id = v.intake where v.year = :year and v.state in ('DRAFT', 'RETURNED') "
                                + "group by coalesce(v.intake, 0), v.maker, v.state order by 1, 3")
                .param("year", year)
                .query((row, number) -> new Vouchers.Waiting(
                        row.getLong("intake"),
                        row.getString("file"),
                        row.getString("maker"),
                        row.getInt("n"),
                        row.getLong("fen"),
                        Optional.ofNullable(row.getString("remark"))))
                .list();
    }

    /** How many vouchers of a year wait. */
    @Transactional(readOnly = true)
    public int waitingCount(int year) {
        return jdbc.sql("select count(*) from books.voucher where year = :year and state in ('DRAFT', 'RETURNED')")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** How many vouchers of a year are posted. */
    @Transactional(readOnly = true)
    public int postedCount(int year) {
        return jdbc.sql("select coalesce(max(seq), 0) from books.voucher where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Makes the voucher of a business event; the templates write its lines. Problems, or none when it was made. */
    public List<Problem> make(String actor, int year, List<List<String>> eventRows) {
        List<Problem> problems =
                intakes.takeTyped(actor, year, TableSpec.named("业务").orElseThrow(), eventRows);
        if (problems.stream().noneMatch(Problem::blocking)) {
            audit.record(
                    actor,
                    "voucher.make",
                    "year/" + year + "/" + eventRows.getFirst().get(1),
                    "");
        }
        return problems;
    }

    /** Posts one draft. */
    public void post(String actor, long id) {
        Vouchers.Head head = get(id).head();
        years.holdOpen(head.year());
        post(actor, head.year(), "v.id = ?", id);
    }

    /** Posts all drafts of a file, or those one person made by hand. */
    public int postAll(String actor, int year, long intake, String maker) {
        years.holdOpen(year);
        return intake == 0
                ? post(actor, year, "v.intake is null and v.maker = ?", maker)
                : post(actor, year, "v.intake = ?", intake);
    }

    /** A voucher on its way to being posted. */
    private record Draft(long id, String maker, StringBuilder words) {}

    private int post(String actor, int year, String which, Object value) {
        List<Draft> drafts = drafts(year, which, value);
        if (drafts.isEmpty()) {
            throw new Refusal("voucher.nothing");
        }
        if (drafts.stream().anyMatch(draft -> draft.maker().equals(actor))) {
            throw new Refusal("voucher.own");
        }
        Chain chain = new Chain(year);
        List<Object[]> links = new ArrayList<>();
        for (Draft draft : drafts) {
            links.add(new Object[] {actor, chain.next(), chain.link(draft.words()), draft.id()});
        }
        bulk.batchUpdate(
                "update books.voucher set state = 'POSTED', checker = ?, posted_at = now(), remark = '', seq = ?, hash = ? where id = ?",
                links);
        years.touch(year);
        audit.record(actor, "voucher.post", "year/" + year, drafts.size() + " 张凭证，链尾 " + chain.seal());
        return drafts.size();
    }

    private static final String WORDS =
            "select v.id, v.maker, v.unit, v.number, v.date, v.period, v.kind, v.event, v.summary, l.ordinal, l.account, l.debit, "
                    + "l.fen, l.fund, l.function, l.spending, l.project, l.economy, l.government_economy, l.carried, l.indicator, "
                    + "l.payment, l.counterparty from books.voucher v join books.line l on l.voucher = v.id where v.year = ? and ";

    private List<Draft> drafts(int year, String which, Object value) {
        List<Draft> drafts = new ArrayList<>();
        bulk.query(
                WORDS + "v.state = 'DRAFT' and " + which + " order by v.date, v.id, l.ordinal",
                (ResultSet row) -> {
                    if (drafts.isEmpty() || drafts.getLast().id() != row.getLong(1)) {
                        drafts.add(new Draft(row.getLong(1), row.getString(2), new StringBuilder()));
                    }
                    words(row, drafts.getLast().words());
                },
                year,
                value);
        return drafts;
    }

    private static void words(ResultSet row, StringBuilder into) throws SQLException {
        for (int c = 3; c <= 23; c++) {
            String cell = row.getString(c);
            into.append(cell.length()).append(':').append(cell);
        }
    }

    /** INV-08: each posted voucher of a year carries the hash of the one before. */
    private final class Chain {
        private final MessageDigest digest;
        private int seq;
        private byte[] last;

        Chain(int year) {
            this.digest = sha256();
            this.last = new byte[HASH_BYTES];
            bulk.query(
                    "select seq, hash from books.voucher where year = ? and seq is not null order by seq desc limit 1",
                    (ResultSet row) -> {
                        seq = row.getInt(1);
                        last = row.getBytes(2);
                    },
                    year);
        }

        int next() {
            return ++seq;
        }

        byte[] link(StringBuilder words) {
            digest.update(last);
            last = digest.digest(words.toString().getBytes(StandardCharsets.UTF_8));
            return last.clone();
        }

        String seal() {
            return HexFormat.of().formatHex(last).substring(0, 16);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The place in a year's chain whose voucher is not what was posted; empty when the chain is whole. */
    @Transactional(readOnly = true)
    public Optional<String> brokenAt(int year) {
        Map<Integer, byte[]> hashes = new TreeMap<>();
        List<String> numbers = new ArrayList<>();
        bulk.query(
                "select seq, hash, number from books.voucher where year = ? and seq is not null order by seq",
                (ResultSet row) -> {
                    hashes.put(row.getInt(1), row.getBytes(2));
                    numbers.add(row.getString(3));
                },
                year);
        List<StringBuilder> words = new ArrayList<>();
        long[] at = {0};
        bulk.query(
                WORDS + "v.state = 'POSTED' order by v.seq, l.ordinal",
                (ResultSet row) -> {
                    if (at[0] != row.getLong(1)) {
                        at[0] = row.getLong(1);
                        words.add(new StringBuilder());
                    }
                    words(row, words.getLast());
                },
                year);
        MessageDigest digest = sha256();
        byte[] last = new byte[HASH_BYTES];
        int place = 0;
        for (Map.Entry<Integer, byte[]> link : hashes.entrySet()) {
            boolean there = link.getKey() == place + 1 && place < words.size();
            if (there) {
                digest.update(last);
                last = digest.digest(words.get(place).toString().getBytes(StandardCharsets.UTF_8));
            }
            if (!there || !MessageDigest.isEqual(last, link.getValue())) {
                return Optional.of(numbers.get(place));
            }
            place++;
        }
        return words.size() == place ? Optional.empty() : Optional.of(numbers.getLast());
    }

    /** Sends drafts back to their maker. */
    public void sendBack(String actor, int year, long intake, String maker, String remark) {
        years.holdOpen(year);
        if (remark.isBlank() || remark.length() > REMARK_MAX) {
            throw new Refusal("voucher.remark", REMARK_MAX);
        }
        int sent = jdbc.sql(
                        "update books.voucher set state = 'RETURNED', remark = :remark where year = :year and state = 'DRAFT' "
                                + "and coalesce(intake, 0) = :intake and maker = :maker and maker <> :actor")
                .param("remark", remark.strip())
                .param("year", year)
                .param("intake", intake)
                .param("maker", maker)
                .param("actor", actor)
                .update();
        if (sent == 0) {
            throw new Refusal("voucher.nothing");
        }
        audit.record(actor, "voucher.return", "year/" + year, sent + " 张：" + remark.strip());
    }

    /** Takes away drafts that were never posted; only their maker may. */
    public void discard(String actor, int year, long intake) {
        years.hold(year);
        int gone = jdbc.sql("delete from books.voucher where year = :year and state <> 'POSTED' and maker = :actor "
                        + "and coalesce(intake, 0) = :intake")
                .param("year", year)
                .param("actor", actor)
                .param("intake", intake)
                .update();
        if (gone == 0) {
            throw new Refusal("voucher.nothing");
        }
        audit.record(actor, "voucher.discard", "year/" + year, gone + " 张未记账的凭证");
    }

    /** Makes the red voucher that takes a posted one back; another person posts it. */
    public long reverse(String actor, long id, LocalDate date, String why) {
        Vouchers.Full full = get(id);
        BookYear year = years.holdOpen(full.head().year());
        if (full.head().state() != Vouchers.State.POSTED || full.head().reverses() != 0) {
            throw new Refusal("voucher.reverse.posted");
        }
        if (full.head().reversedBy() != 0) {
            throw new Refusal("voucher.reverse.twice");
        }
        if (why.isBlank() || why.length() > REMARK_MAX) {
            throw new Refusal("voucher.remark", REMARK_MAX);
        }
        if (date.getYear() != year.year() || date.getMonthValue() <= year.closedThrough()) {
            throw new Refusal("voucher.reverse.date", date.toString());
        }
        long red = store.add(year.year(), actor, 0, List.of(red(full, date, why.strip())));
        jdbc.sql("update books.voucher set reverses = :id where id = :red")
                .param("id", id)
                .param("red", red)
                .update();
        audit.record(actor, "voucher.reverse", "voucher/" + id, why.strip());
        return red;
    }

    static Voucher red(Vouchers.Full full, LocalDate date, String why) {
        Vouchers.Head head = full.head();
        return new Voucher(
                head.number() + "-红",
                date,
                date.getMonthValue(),
                VoucherKind.labelled(head.kind()).orElse(VoucherKind.DAILY),
                head.unit(),
                head.event(),
                "冲销" + head.number() + "：" + why,
                full.lines().stream()
                        .map(line -> new Voucher.Line(line.account(), line.debit(), -line.fen(), tags(line)))
                        .toList());
    }

    static Tags tags(Vouchers.Line line) {
        return new Tags(
                Fund.labelled(line.fund()),
                line.function(),
                Spending.labelled(line.spending()),
                line.project(),
                line.economy(),
                line.governmentEconomy(),
                line.carried(),
                line.indicator(),
                line.payment(),
                line.counterparty());
    }

    /** The next free number of a month, such as 记-12-003. */
    @Transactional(readOnly = true)
    public String nextNumber(int year, String unit, int month) {
        String start = "记-%02d-".formatted(month);
        int last = jdbc.sql("select coalesce(max(substring(number from '-([0-9]+)$')::integer), 0) from books.voucher "
                        + "where year = :year and unit = :unit and number ~ :shape")
                .param("year", year)
                .param("unit", unit)
                .param("shape", "^" + start + "[0-9]{1,6}$")
                .query(Integer.class)
                .single();
        return start + "%03d".formatted(last + 1);
    }

    /**
     * Spending of a month.
     *
     * @param month 1 to 12, adjustments after the year's end counted in 12
     * @param section the project it was for; empty for basic spending
     * @param fen in 分
     */
    public record MonthSpent(int month, String section, long fen) {}

    /** What was spent by month and project: budget spending accounts, closing vouchers apart. */
    @Transactional(readOnly = true)
    public List<MonthSpent> spent(int year) {
        return jdbc.sql(
                        "select least(v.period, 12) as month, l.project, sum(case when l.debit then l.fen else -l.fen end) as fen "
                                + "from books.voucher v join books.line l on l.voucher = v.id where v.year = :year and v.state = 'POSTED' "
                                + "and v.kind <> '年末结转' and left(l.account, 4) in ('7101', '7201', '7301', '7601', '7901') "
                                + "group by 1, 2 order by 1, 2")
                .param("year", year)
                .query((row, number) ->
                        new MonthSpent(row.getInt("month"), row.getString("project"), row.getLong("fen")))
                .list();
    }

    /** An amount in 元. */
    static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
