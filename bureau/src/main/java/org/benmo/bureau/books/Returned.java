package org.benmo.bureau.books;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.TableReader;
import org.benmo.bureau.kit.Words;
import org.benmo.bureau.store.FileStore;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A refused table as a workbook: the same rows under our headings, what is wrong with a row at its end, the cells it names coloured. */
final class Returned {
    private static final String ROSE = "F8CBCB";
    private static final int FLUSH = 2_000;

    private Returned() {}

    /** Writes it and gives the hash it is kept under. */
    static String of(TableReader reader, List<Problem> problems, FileStore store, Words words) {
        Map<Integer, StringBuilder> byRow = new HashMap<>();
        problems.forEach(problem -> byRow.computeIfAbsent(Math.max(problem.row(), 1), row -> new StringBuilder())
                .append(words.get("books.intake.problem", problem.message(), problem.remedy()))
                .append("；"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (reader;
                Workbook workbook = new Workbook(out, "Benmo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(words.get("books.returned.sheet"));
            sheet.freezePane(0, 1);
            int reasons = reader.header().size();
            for (int c = 0; c < reasons; c++) {
                sheet.value(0, c, reader.header().get(c));
                sheet.style(0, c).bold().fillColor("EEF0F3").set();
                sheet.width(c, 14);
            }
            sheet.value(0, reasons, words.get("books.intake.problems"));
            sheet.style(0, reasons).bold().fillColor("EEF0F3").set();
            sheet.width(reasons, 80);
            tell(sheet, 0, reasons + 1, byRow.get(1), reader.header());
            for (int at = 1; reader.next(); at++) {
                for (int c = 0; c < reasons; c++) {
                    sheet.value(at, c, reader.text(c));
                }
                tell(sheet, at, reasons, byRow.get(reader.row()), reader.header());
                if (at % FLUSH == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store.keep(new ByteArrayInputStream(out.toByteArray())).sha256();
    }

    private static void tell(
            Worksheet sheet,
            int row,
            int column,
            @org.jspecify.annotations.Nullable StringBuilder words,
            List<String> header) {
        if (words == null) {
            return;
        }
        String text = words.toString();
        sheet.value(row, column, text);
        sheet.style(row, column).fillColor(ROSE).set();
        for (int c = 0; c < header.size(); c++) {
            if (text.contains("“" + header.get(c) + "”")) {
                sheet.style(row, c).fillColor(ROSE).set();
            }
        }
    }
}
