package org.benmo.bureau.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.books.Journal;
import org.benmo.accounts.files.BooksWriter;
import org.benmo.accounts.files.TableFile;
import org.benmo.accounts.files.TableReader;
import org.benmo.accounts.files.TableSpec;
import org.benmo.bureau.books.Intakes;
import org.benmo.bureau.books.VoucherDesk;
import org.benmo.bureau.books.Years;
import org.benmo.bureau.database.Folders;
import org.benmo.bureau.kit.works.Works;
import org.benmo.statements.figures.Key;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Brings made-up books into the office the way a person does: written as files, handed in, posted by another. */
@Component
public class SampleBooks {
    private static final String VOUCHERS = "凭证";

    /** What the others refer to. */
    private static final List<String> FIRST = List.of("基本信息", "单位", "项目");

    private final Years years;
    private final Intakes intakes;
    private final VoucherDesk desk;
    private final Works works;

    SampleBooks(Years years, Intakes intakes, VoucherDesk desk, Works works) {
        this.years = years;
        this.intakes = intakes;
        this.desk = desk;
        this.works = works;
    }

    /** Opens a year and brings these books in, all vouchers posted. */
    public void bring(Books books, String maker, String checker) {
        years.open(maker, books.year());
        Path folder = write(books);
        try {
            List<String> names = TableSpec.all().stream()
                    .map(TableSpec::name)
                    .filter(name -> !name.equals(VOUCHERS))
                    .sorted(Comparator.comparing(name -> !FIRST.contains(name)))
                    .toList();
            for (String table : names) {
                hand(books.year(), folder.resolve(table + ".csv"), table, maker);
            }
            long taken = hand(books.year(), folder.resolve(VOUCHERS + ".csv"), VOUCHERS, maker);
            desk.postAll(checker, books.year(), taken, maker);
        } finally {
            delete(folder);
        }
    }

    private long hand(int year, Path file, String table, String maker) {
        if (!Files.exists(file) || isEmpty(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Intakes.Handed handed = intakes.keep(year, table + ".csv", in);
            long id = intakes.take(maker, handed, table, works.quiet());
            Intakes.Done done = intakes.done(year, id);
            if (!done.taken()) {
                throw new IllegalStateException("sample refused: " + table + " " + done.problems());
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.limit(2).count() < 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vouchers of some months as a workbook, for people to hand in themselves. */
    public static void workbook(Books books, IntPredicate month, Path file) {
        Path folder = write(ofMonths(books, month));
        try (TableReader rows = TableFile.open(folder.resolve(VOUCHERS + ".csv"), VOUCHERS + ".csv", "");
                OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Benmo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(VOUCHERS);
            sheet.freezePane(0, 1);
            int width = rows.header().size();
            for (int c = 0; c < width; c++) {
                sheet.value(0, c, rows.header().get(c));
                sheet.style(0, c).bold().set();
                sheet.width(c, 14);
            }
            for (int at = 1; rows.next(); at++) {
                for (int c = 0; c < width; c++) {
                    sheet.value(at, c, rows.text(c));
                }
            }
        } catch (IOException | TableFile.Unreadable e) {
            throw new IllegalStateException("sample workbook", e);
        } finally {
            delete(folder);
        }
    }

    /** The same books with the vouchers of some months only. */
    public static Books ofMonths(Books books, IntPredicate month) {
        Journal some = new Journal(books.journal().words());
        IntStream.range(0, books.journal().vouchers())
                .filter(voucher -> month.test(books.journal().period(voucher)))
                .forEach(voucher -> some.add(books.journal().voucher(voucher)));
        return new Books(
                books.profile(),
                books.year(),
                books.template(),
                some,
                books.balances(),
                books.budget(),
                books.registers(),
                books.prior(),
                books.reasons());
    }

    /** The same books without one reason. */
    public static Books without(Books books, Key reason) {
        Map<Key, String> reasons = new HashMap<>(books.reasons());
        reasons.remove(reason);
        return new Books(
                books.profile(),
                books.year(),
                books.template(),
                books.journal(),
                books.balances(),
                books.budget(),
                books.registers(),
                books.prior(),
                reasons);
    }

    private static Path write(Books books) {
        try {
            Path folder = Files.createTempDirectory("benmo-sample");
            BooksWriter.write(books, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
