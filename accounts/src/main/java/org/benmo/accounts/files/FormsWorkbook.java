package org.benmo.accounts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.forms.Form;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The forms as one workbook, a sheet each, in 万元 as printed; forms with two panels keep them side by side. */
final class FormsWorkbook {
    private static final int HEAD = 3;
    private static final int WIDE = 38;
    private static final int NARROW = 14;

    private final FilledYear year;

    private FormsWorkbook(FilledYear year) {
        this.year = year;
    }

    static void write(FilledYear year, Path file) throws IOException {
        FormsWorkbook writer = new FormsWorkbook(year);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Benmo", "1.0")) {
            for (FilledForm form : year.forms()) {
                Worksheet sheet = workbook.newWorksheet(form.form().code() + " " + shortened(form.title()));
                writer.sheet(sheet, form);
                sheet.finish();
            }
        }
    }

    /** Sheet names hold 31 characters and no brackets. */
    private static String shortened(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\]", "");
        return plain.length() > 26 ? plain.substring(0, 26) : plain;
    }

    private void sheet(Worksheet sheet, FilledForm form) {
        boolean counts = form.form().layout().equals("counts");
        sheet.value(0, 0, form.title());
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(
                1,
                0,
                form.form().number() + "　公开部门：" + year.profile().name() + "　" + year.year() + "年度"
                        + (counts ? "" : "　金额单位：万元"));
        List<FilledRow> left = rows(form, FilledRow.Panel.LEFT);
        List<FilledRow> right = rows(form, FilledRow.Panel.RIGHT);
        int height = Math.max(left.size(), right.size());
        int next = panel(sheet, form, left, 0, height);
        if (!right.isEmpty()) {
            next = panel(sheet, form, right, next, height);
        }
        if (form.state() == FormState.EMPTY) {
            next = panel(sheet, form, List.of(), 0, 1);
        }
        sheet.range(HEAD - 1, 0, HEAD + Math.max(height, 1) - 1, next - 1)
                .style()
                .borderStyle("thin")
                .set();
        if (!form.note().isEmpty()) {
            sheet.value(HEAD + Math.max(height, 1), 0, form.note());
        }
        sheet.freezePane(0, HEAD);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
    }

    private static List<FilledRow> rows(FilledForm form, FilledRow.Panel panel) {
        return form.rows().stream().filter(row -> row.panel() == panel).toList();
    }

    /** Foot rows of both panels stand side by side: 合计, 结余, 结转 and 总计 of T01, 总计 of T04. */
    private static int place(FilledForm form, int row, int size, int height) {
        int foot = switch (form.form().code()) {
            case "T01" -> 4;
            case "T04" -> 1;
            default -> 0;
        };
        return row >= size - foot ? height - size + row : row;
    }

    /** Writes one panel from a column on; gives the column after it. */
    private int panel(Worksheet sheet, FilledForm form, List<FilledRow> rows, int from, int height) {
        boolean coded = form.form().isCoded() || form.form().layout().equals("economic-panels");
        int column = from;
        if (coded) {
            head(sheet, column++, "科目编码", NARROW);
        }
        int names = column;
        head(sheet, column++, coded ? "科目名称" : "项目", WIDE);
        List<Form.Line> columns = form.columns().stream()
                .filter(line -> rows.isEmpty()
                        || rows.stream().anyMatch(row -> cell(form, row, line).isPresent()))
                .toList();
        for (Form.Line line : columns) {
            head(sheet, column++, line.label(), NARROW + 4);
        }
        for (int i = 0; i < rows.size(); i++) {
            FilledRow row = rows.get(i);
            int line = HEAD + place(form, i, rows.size(), height);
            if (coded) {
                sheet.value(line, from, row.code());
            }
            sheet.value(line, names, "　".repeat(Math.max(row.level() - 1, 0)) + row.name());
            for (int c = 0; c < columns.size(); c++) {
                number(sheet, line, names + 1 + c, cell(form, row, columns.get(c)));
            }
        }
        return column;
    }

    private static void head(Worksheet sheet, int column, String word, int width) {
        sheet.value(HEAD - 1, column, word);
        sheet.style(HEAD - 1, column).bold().horizontalAlignment("center").set();
        sheet.width(column, width);
    }

    private Optional<Printed> cell(FilledForm form, FilledRow row, Form.Line column) {
        return year.printed(new Key(form.form().code(), row.key(), column.key()));
    }

    private static void number(Worksheet sheet, int row, int column, Optional<Printed> printed) {
        printed.ifPresent(print -> {
            sheet.value(row, column, print.value());
            boolean money = print.unit().kind() == Unit.Kind.MONEY;
            sheet.style(row, column).format(money ? "#,##0.00" : "0").set();
        });
    }
}
