package org.benmo.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.printed.Bureau;
import org.benmo.documents.printed.Sheet;
import org.benmo.documents.printed.Verdict;
import org.junit.jupiter.api.Test;

/** Forms drawn without upright lines in the settings that offices choose. */
class DrawnFormsTest {
    private static final double LEFT = 50;
    private static final double SIZE = 9;

    /** Where the words of a column stand. */
    private enum Setting {
        RIGHT,
        MIDDLE
    }

    private static List<Sheet> forms(long seed, double blanks) {
        Bureau bureau = new Bureau(seed, blanks);
        List<Sheet> sheets = new ArrayList<>(bureau.national());
        sheets.addAll(bureau.shanghai());
        return sheets;
    }

    private static Drawing draw(List<Sheet> sheets, Setting setting, double pitch, boolean rules) {
        Drawing drawing = new Drawing(842, 595 + 200);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            (i == 0 ? drawing : drawing.page())
                    .text(360, 60, 15, sheet.title())
                    .text(LEFT, 80, SIZE, "编制单位：某某局")
                    .text(700, 80, SIZE, "金额单位：万元");
            table(drawing, sheet, setting, pitch, rules);
        }
        return drawing;
    }

    private static void table(Drawing drawing, Sheet sheet, Setting setting, double pitch, boolean rules) {
        double[] xs = edges(sheet);
        double top = 90;
        for (Sheet.Cell cell : sheet.cells()) {
            double x0 = xs[cell.column()];
            double x1 = xs[cell.column() + cell.columnSpan()];
            double y = top + (cell.row() + cell.rowSpan() / 2.0) * pitch + SIZE * 0.35;
            double width = Drawing.widthOf(cell.text()) * SIZE;
            boolean middle = sheet.isHeader(cell) || (cell.isAmount() && setting == Setting.MIDDLE);
            double x = middle ? (x0 + x1 - width) / 2 : cell.isAmount() ? x1 - 3 - width : x0 + 3;
            if (!cell.text().isEmpty()) {
                drawing.text(x, y, SIZE, cell.text());
            }
        }
        if (rules) {
            double right = xs[xs.length - 1];
            for (int row : new int[] {0, sheet.headerRows(), sheet.rows()}) {
                drawing.line(LEFT, top + row * pitch, right, top + row * pitch);
            }
        }
    }

    /** Columns as wide as their longest word, and wider in turn until the page is full. */
    private static double[] edges(Sheet sheet) {
        double[] widths = new double[sheet.columns()];
        for (Sheet.Cell cell : sheet.cells()) {
            double each = (Drawing.widthOf(cell.text()) * SIZE + 8) / cell.columnSpan();
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                widths[c] = Math.max(widths[c], each);
            }
        }
        double all = java.util.Arrays.stream(widths).sum();
        double[] xs = new double[widths.length + 1];
        xs[0] = LEFT;
        for (int c = 0; c < widths.length; c++) {
            xs[c + 1] = xs[c] + widths[c] * Math.max(1, 740 / all);
        }
        return xs;
    }

    private static void readsAlmostAll(List<Sheet> forms, Drawing drawing) {
        Verdict verdict = Verdict.of(forms, drawing.read());
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.unread().size()).as("%s", verdict.unread()).isLessThanOrEqualTo(verdict.right() / 10);
    }

    @Test
    void readsThreeLineTables() {
        List<Sheet> forms = forms(1, 0.2);
        readsAlmostAll(forms, draw(forms, Setting.RIGHT, 17, true));
    }

    @Test
    void readsTablesWithoutAnyLine() {
        List<Sheet> forms = forms(2, 0.5);
        readsAlmostAll(forms, draw(forms, Setting.RIGHT, 20, false));
    }

    @Test
    void misplacesNothingWhereMostCellsAreBlankOrNumbersStandInTheMiddle() {
        for (double blanks : new double[] {0, 0.3, 0.6, 0.9}) {
            for (Setting setting : Setting.values()) {
                for (double pitch : new double[] {10.5, 14, 24}) {
                    List<Sheet> forms = forms((long) (blanks * 10) + 30, blanks);
                    Verdict verdict = Verdict.of(
                            forms, draw(forms, setting, pitch, pitch > 20).read());
                    assertThat(verdict.wrong())
                            .as("%s %s %s", blanks, setting, pitch)
                            .isEmpty();
                }
            }
        }
    }
}
