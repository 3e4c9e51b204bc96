package org.benmo.bureau.finalaccounts.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.benmo.bureau.finalaccounts.Execution;
import org.benmo.bureau.kit.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Budget and spending as a workbook, a sheet a table, numbers as numbers. */
final class ExecutionWorkbook {
    private ExecutionWorkbook() {}

    static byte[] of(Execution.Overview overview, Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Benmo", "1.0")) {
            months(workbook.newWorksheet(words.get("execution.cumulative")), overview.months(), words);
            String spent = words.get("execution.spent");
            lines(workbook, words.get("execution.projects"), words.get("execution.budget"), spent, overview.projects());
            lines(
                    workbook,
                    words.get("execution.structure"),
                    words.get("execution.budget"),
                    spent,
                    overview.structure());
            lines(workbook, words.get("execution.against"), words.get("execution.prior"), spent, overview.against());
            lines(
                    workbook,
                    words.get("execution.three"),
                    words.get("execution.initial"),
                    spent,
                    overview.threePublics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void months(Worksheet sheet, List<Execution.Month> months, Words words) {
        head(
                sheet,
                words.get("voucher.period"),
                words.get("execution.spent"),
                words.get("execution.sum"),
                words.get("execution.rate"));
        int at = 0;
        for (Execution.Month month : months) {
            sheet.value(++at, 0, month.month());
            number(sheet, at, 1, new BigDecimal(month.printed()));
            number(sheet, at, 2, new BigDecimal(month.sumPrinted()));
            if (month.rate().isPresent()) {
                number(sheet, at, 3, month.rate().get());
            }
        }
    }

    private static void lines(Workbook workbook, String title, String base, String spent, List<Execution.Line> lines) {
        Worksheet sheet = workbook.newWorksheet(title);
        head(sheet, "", base, spent, "%");
        int at = 0;
        for (Execution.Line line : lines) {
            sheet.value(++at, 0, line.name());
            if (line.budget() != 0) {
                number(sheet, at, 1, new BigDecimal(line.budgetPrinted()));
            }
            number(sheet, at, 2, new BigDecimal(line.spentPrinted()));
            if (line.rate().isPresent()) {
                number(sheet, at, 3, line.rate().get());
            }
        }
    }

    private static void head(Worksheet sheet, String... words) {
        for (int c = 0; c < words.length; c++) {
            sheet.value(0, c, words[c]);
            sheet.style(0, c).bold().set();
            sheet.width(c, c == 0 ? 32 : 18);
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value) {
        sheet.value(row, column, value);
        sheet.style(row, column).format("#,##0.00").set();
    }
}
