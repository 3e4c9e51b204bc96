package org.benmo.bureau.books;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.accounts.books.Voucher;
import org.benmo.accounts.files.Intake;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.Retitled;
import org.benmo.accounts.files.TableFile;
import org.benmo.accounts.files.TableReader;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.audit.Audit;
import org.benmo.bureau.kit.Refusal;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.kit.works.Work;
import org.benmo.bureau.store.FileStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files on their way into the books. A file is kept first; its headings are matched with the columns of a table, by their words, by what was
 * said of such files before, or by a person; its rows are judged with all that is there; and all of them go in, or none.
 */
@Service
public class Intakes {
    private static final int PROBLEMS_KEPT = 500;
    private static final int SAMPLE_ROWS = 3;
    private static final List<String> FIRST = List.of("基本信息", "单位", "项目");
    private static final String VOUCHERS = "凭证";
    private static final String EVENTS = "业务";

    private final FileStore store;
    private final Years years;
    private final YearBooks books;
    private final VoucherStore vouchers;
    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;
    private final Audit audit;
    private final Words messages;
    private final TransactionTemplate transaction;

    Intakes(
            FileStore store,
            Years years,
            YearBooks books,
            VoucherStore vouchers,
            JdbcTemplate bulk,
            Audit audit,
            Words messages,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.years = years;
        this.books = books;
        this.vouchers = vouchers;
        this.jdbc = JdbcClient.create(bulk);
        this.bulk = bulk;
        this.audit = audit;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A file handed in.
     *
     * @param year whose books it is for
     * @param sha256 of its content, kept
     * @param name as its owner calls it
     */
    public record Handed(int year, String sha256, String name) {}

    /**
     * What a file's first sheet of interest looks like, for a person to say what its columns mean.
     *
     * @param table the table it seems to be; empty when it fits none
     * @param header headings as they are
     * @param meanings by heading, the column it means; empty words for none
     * @param sample the first rows
     */
    public record Shape(
            Optional<TableSpec> table, List<String> header, Map<String, String> meanings, List<List<String>> sample) {
        /** True when every needed column of the table is there. */
        public boolean isComplete() {
            return table.isPresent()
                    && table.get().columns().stream()
                            .filter(TableSpec.Column::needed)
                            .allMatch(column -> meanings.containsValue(column.name()));
        }
    }

    /** What came of a file. */
    public record Done(
            long id,
            int year,
            String kind,
            String name,
            String sha256,
            boolean taken,
            int rows,
            int vouchers,
            List<String> problems,
            String returned,
            String by,
            OffsetDateTime at) {}

    /** Keeps a file. */
    public Handed keep(int year, String name, InputStream in) {
        years.get(year);
        String plain = name.replace('\\', '/');
        return new Handed(year, store.keep(in).sha256(), plain.substring(plain.lastIndexOf('/') + 1));
    }

    /** What a file looks like, as this table or as the one it fits best. */
    public Shape shape(Handed file, String asTable) {
        try (TableReader reader = open(file, asTable)) {
            List<String> header = reader.header();
            Optional<TableSpec> table =
                    asTable.isEmpty() ? TableFile.fitting(header).or(() -> known(header)) : TableSpec.named(asTable);
            Map<String, String> meanings = new LinkedHashMap<>();
            Map<String, String> learnt = table.map(t -> learnt(t.name())).orElse(Map.of());
            for (String heading : header) {
                boolean own = table.stream()
                        .flatMap(t -> t.columns().stream())
                        .anyMatch(column -> column.name().equals(heading));
                meanings.put(heading, own ? heading : learnt.getOrDefault(heading, ""));
            }
            List<List<String>> sample = new ArrayList<>();
            while (sample.size() < SAMPLE_ROWS && reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < header.size(); c++) {
                    cells.add(reader.text(c));
                }
                sample.add(cells);
            }
            return new Shape(table, header, meanings, sample);
        } catch (IOException e) {
            throw new Refusal("books.file.unreadable", "文件打不开或已损坏");
        }
    }

    /** The tables a workbook holds under their own names, in an order in which later ones may refer to earlier ones; none for other files. */
    public List<String> tables(Handed file) {
        try {
            List<String> sheets = TableFile.sheets(store.file(file.sha256()), file.name());
            return TableSpec.all().stream()
                    .map(TableSpec::name)
                    .filter(sheets::contains)
                    .sorted(Comparator.comparing(name -> !FIRST.contains(name)))
                    .toList();
        } catch (TableFile.Unreadable e) {
            throw new Refusal("books.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** Takes in every table of a workbook, each whole or not at all; the first that is refused ends it. Gives the number of the last. */
    public long takeAll(String actor, Handed file, List<String> tables, Work work) {
        long last = 0;
        for (String table : tables) {
            if (isEmpty(file, table)) {
                continue;
            }
            last = take(actor, file, table, work);
            if (!done(file.year(), last).taken()) {
                return last;
            }
        }
        if (last == 0) {
            throw new Refusal("books.file.empty");
        }
        return last;
    }

    private boolean isEmpty(Handed file, String table) {
        try (TableReader rows = open(file, table)) {
            return !rows.next();
        } catch (IOException e) {
            throw new Refusal("books.file.unreadable", "读到中途断了，文件可能损坏");
        }
    }

    private TableReader open(Handed file, String sheet) {
        Path path = store.file(file.sha256());
        try {
            List<String> sheets = TableFile.sheets(path, file.name());
            String named = sheets.contains(sheet)
                    ? sheet
                    : sheets.stream()
                            .filter(s -> TableSpec.named(s).isPresent())
                            .findFirst()
                            .orElse(sheets.getFirst());
            return TableFile.open(path, file.name(), named);
        } catch (TableFile.Unreadable e) {
            throw new Refusal("books.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> learnt(String kind) {
        Map<String, String> known = new LinkedHashMap<>();
        jdbc.sql("select heading, meaning from books.heading where kind = :kind")
                .param("kind", kind)
                .query((row, number) -> known.put(row.getString("heading"), row.getString("meaning")))
                .list();
        return known;
    }

    /** The table whose needed columns all are there once learnt headings are put into our words. */
    private Optional<TableSpec> known(List<String> header) {
        for (TableSpec table : TableSpec.all()) {
            Map<String, String> learnt = learnt(table.name());
            List<String> ours = header.stream()
                    .map(heading -> learnt.getOrDefault(heading, heading))
                    .toList();
            if (!learnt.isEmpty() && TableFile.fitting(ours).equals(Optional.of(table))) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Remembers what the headings of such files mean. */
    public void learn(String actor, String table, Map<String, String> meanings) {
        TableSpec spec = TableSpec.named(table).orElseThrow(() -> new Refusal("books.table.gone", table));
        transaction.executeWithoutResult(status -> {
            meanings.forEach((heading, meaning) -> {
                boolean ours = spec.columns().stream().anyMatch(c -> c.name().equals(meaning));
                if (meaning.isEmpty() || ours) {
                    jdbc.sql("insert into books.heading (kind, heading, meaning) values (:kind, :heading, :meaning) "
                                    + "on conflict (kind, heading) do update set meaning = excluded.meaning")
                            .param("kind", table)
                            .param("heading", heading)
                            .param("meaning", meaning)
                            .update();
                }
            });
            audit.record(actor, "books.headings", table, meanings.toString());
        });
    }

    /**
     * Takes a file in, all of it or nothing.
     *
     * @return number of what came of it
     */
    public long take(String actor, Handed file, String table, Work work) {
        TableSpec spec = TableSpec.named(table).orElseThrow(() -> new Refusal("books.table.gone", table));
        work.step(file.name(), 5);
        Long id = transaction.execute(status -> {
            BookYear year = years.holdFor(file.year(), spec.name());
            refuseTwice(file, spec);
            Intake.Result result = read(file, spec, 0);
            work.step(file.name(), 55);
            List<Problem> problems = new ArrayList<>(result.problems());
            closedMonths(year, result.vouchers(), problems);
            if (result.rows().isEmpty() && problems.isEmpty()) {
                throw new Refusal("books.file.empty");
            }
            if (problems.stream().anyMatch(Problem::blocking)) {
                String returned = Returned.of(renamed(file, spec), problems, store, messages);
                return write(actor, file, spec, new Outcome(false, result.rows().size(), 0, problems, returned));
            }
            long intake = write(
                    actor,
                    file,
                    spec,
                    new Outcome(true, result.rows().size(), result.vouchers().size(), problems, ""));
            store(actor, file.year(), spec, intake, result);
            work.step(file.name(), 95);
            return intake;
        });
        return java.util.Objects.requireNonNull(id);
    }

    /** Rows typed on a page rather than in a file: an event, or a record. Nothing is written when one is refused. */
    List<Problem> takeTyped(String actor, int year, TableSpec spec, List<List<String>> rows) {
        BookYear held = years.holdFor(year, spec.name());
        Intake.Result result = read(year, spec, new Typed(spec, rows), 0);
        List<Problem> problems = new ArrayList<>(result.problems());
        closedMonths(held, result.vouchers(), problems);
        if (problems.stream().noneMatch(Problem::blocking)) {
            store(actor, year, spec, 0, result);
        }
        return problems;
    }

    /** What is wrong with a record if it were so. */
    Intake.Result judge(int year, TableSpec spec, List<String> cells, long without) {
        return read(year, spec, new Typed(spec, List.of(cells)), without);
    }

    private Intake.Result read(Handed file, TableSpec spec, long without) {
        try (TableReader reader = renamed(file, spec)) {
            return read(file.year(), spec, reader, without);
        } catch (IOException e) {
            throw new Refusal("books.file.unreadable", "读到中途断了，文件可能损坏");
        }
    }

    private Intake.Result read(int year, TableSpec spec, TableReader reader, long without) {
        try {
            return Intake.read(books.tablesWithout(year, without), spec, reader, base(year, spec.name()), year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableReader renamed(Handed file, TableSpec spec) {
        Map<String, String> learnt = learnt(spec.name());
        TableReader reader = open(file, spec.name());
        List<String> header = reader.header().stream()
                .map(heading -> learnt.getOrDefault(heading, "").isEmpty() ? heading : learnt.getOrDefault(heading, ""))
                .toList();
        return new Retitled(reader, reader.file(), header);
    }

    private int base(int year, String kind) {
        return jdbc.sql("select coalesce(max(row), 0) from books.record where year = :year and kind = :kind")
                .param("year", year)
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private void refuseTwice(Handed file, TableSpec spec) {
        jdbc
                .sql(
                        "select name, made_by, made_at from books.intake where year = :year and kind = :kind and sha256 = :sha "
                                + "and state = 'TAKEN' and (vouchers = 0 or exists (select 1 from books.voucher v where v.intake = books.intake.id))")
                .param("year", file.year())
                .param("kind", spec.name())
                .param("sha", file.sha256())
                .query((row, number) -> row.getString("name") + "（" + row.getString("made_by") + "，"
                        + row.getString("made_at").substring(0, 16) + "）")
                .list()
                .stream()
                .findFirst()
                .ifPresent(before -> {
                    throw new Refusal("books.file.twice", before);
                });
    }

    /** INV-09: what is closed takes nothing in. */
    private static void closedMonths(BookYear year, List<Voucher> added, List<Problem> problems) {
        for (Voucher voucher : added) {
            if (voucher.period() <= year.closedThrough()) {
                problems.add(new Problem(
                        "INV-09",
                        true,
                        "",
                        "",
                        0,
                        "凭证" + voucher.number() + "：" + voucher.period() + "月已经结账",
                        "记入未结账的月份，或由审核人员先反结账"));
            }
        }
    }

    private record Outcome(boolean taken, int rows, int vouchers, List<Problem> problems, String returned) {}

    private long write(String actor, Handed file, TableSpec spec, Outcome outcome) {
        String[] told =
                outcome.problems().stream().limit(PROBLEMS_KEPT).map(this::told).toArray(String[]::new);
        Long id = bulk.queryForObject(
                "insert into books.intake (year, kind, name, sha256, state, rows, vouchers, problems, returned, made_by) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                file.year(),
                spec.name(),
                file.name(),
                file.sha256(),
                outcome.taken() ? "TAKEN" : "REFUSED",
                outcome.rows(),
                outcome.vouchers(),
                told,
                outcome.returned(),
                actor);
        audit.record(
                actor,
                outcome.taken() ? "books.intake" : "books.intake.refused",
                "year/" + file.year() + "/" + spec.name(),
                file.name() + " " + outcome.rows() + " 行，" + outcome.problems().size() + " 个问题");
        return java.util.Objects.requireNonNull(id);
    }

    private String told(Problem problem) {
        String words = messages.get("books.intake.problem", problem.message(), problem.remedy());
        return problem.row() > 0 ? messages.get("books.intake.row", String.valueOf(problem.row()), words) : words;
    }

    private void store(String actor, int year, TableSpec spec, long intake, Intake.Result result) {
        if (spec.name().equals(VOUCHERS) || spec.name().equals(EVENTS)) {
            vouchers.add(year, actor, intake, result.vouchers());
            return;
        }
        int base = base(year, spec.name());
        List<Object[]> rows = result.rows().stream()
                .map(row -> new Object[] {
                    year, spec.name(), base + row.row(), row.cells().toArray(String[]::new)
                })
                .toList();
        bulk.batchUpdate("insert into books.record (year, kind, row, cells) values (?, ?, ?, ?)", rows);
        years.touch(year);
    }

    /** What came of the files of a year, the last first. */
    public List<Done> done(int year) {
        return jdbc.sql("select * from books.intake where year = :year order by id desc limit 100")
                .param("year", year)
                .query((row, number) -> doneOf(row))
                .list();
    }

    /** What came of one. */
    public Done done(int year, long id) {
        return jdbc.sql("select * from books.intake where year = :year and id = :id")
                .param("year", year)
                .param("id", id)
                .query((row, number) -> doneOf(row))
                .optional()
                .orElseThrow(() -> new Refusal("books.intake.gone"));
    }

    private static Done doneOf(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Done(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("sha256"),
                row.getString("state").equals("TAKEN"),
                row.getInt("rows"),
                row.getInt("vouchers"),
                List.of((String[]) row.getArray("problems").getArray()),
                row.getString("returned"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class));
    }

    /** The workbook that goes back, its bad rows marked. */
    public byte[] returned(Done done) {
        if (done.returned().isEmpty()) {
            throw new Refusal("import.returned.gone");
        }
        try {
            return Files.readAllBytes(store.file(done.returned()));
        } catch (IOException e) {
            throw new Refusal("import.returned.gone");
        }
    }
}
