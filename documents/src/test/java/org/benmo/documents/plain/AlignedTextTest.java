package org.benmo.documents.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Place;
import org.benmo.documents.printed.Bureau;
import org.benmo.documents.printed.Sheet;
import org.benmo.documents.printed.TextPage;
import org.benmo.documents.printed.Verdict;
import org.junit.jupiter.api.Test;

/** Tables in plain text whose columns are aligned with blanks. */
class AlignedTextTest {
    private static final String TABLE = """
            一般公共预算财政拨款支出决算表

                                                       单位：万元
            科目编码   科目名称                     合计      基本支出   项目支出
                       合　计                       2,479.07  1,509.52     969.55
            201        一般公共服务支出             2,106.66  1,503.52     603.14
            2010601    行政运行                     1,503.52  1,503.52
            208        社会保障和就业支出             372.41      6.00     366.41

            注：本表反映部门本年度一般公共预算财政拨款支出情况。
            """;

    private static Document read(String text) {
        return Documents.read("决算.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Block.Table table(Document document) {
        return document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(Block.Table table) {
        List<String> rows = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            int row = r;
            rows.add(String.join(
                    "|",
                    table.cells().stream()
                            .filter(c -> c.row() == row)
                            .map(Block.Cell::text)
                            .toList()));
        }
        return rows;
    }

    private static List<Sheet> forms(long seed, double blanks) {
        Bureau bureau = new Bureau(seed, blanks);
        List<Sheet> sheets = new ArrayList<>(bureau.national());
        sheets.addAll(bureau.shanghai());
        return sheets;
    }

    @Test
    void honoursBlankCellsByTheirColumn() {
        Block.Table table = table(read(TABLE));
        assertThat(rows(table))
                .containsExactly(
                        "科目编码|科目名称|合计|基本支出|项目支出",
                        "|合计|2,479.07|1,509.52|969.55",
                        "201|一般公共服务支出|2,106.66|1,503.52|603.14",
                        "2010601|行政运行|1,503.52|1,503.52|",
                        "208|社会保障和就业支出|372.41|6.00|366.41");
        assertThat(table.ruled()).isFalse();
        assertThat(table.cells().getLast().place()).isEqualTo(new Place.LineSpan(8, 55, 60));
    }

    @Test
    void readsTheSameInGbk() {
        Document document = Documents.read("决算.txt", TABLE.getBytes(Charset.forName("GBK")));
        assertThat(rows(table(document))).isEqualTo(rows(table(read(TABLE))));
    }

    @Test
    void leavesShiftedNumbersUnread() {
        String shifted = TABLE.replace("1,503.52\n", "       1,503.52\n");
        assertThat(read(shifted).blocks()).noneMatch(Block.Table.class::isInstance);
    }

    @Test
    void takesRunningTextAndContentsForText() {
        String text = """
                一、收入决算情况      3
                二、支出决算情况      5
                三、其他情况          12
                收入合计 615.41 万元，其中财政拨款收入 615.41 万元；
                支出合计 615.41 万元，其中基本支出 382.68 万元；
                """;
        assertThat(read(text).blocks()).noneMatch(Block.Table.class::isInstance);
    }

    @Test
    void misplacesNothingHoweverTheBlanksAreSet() {
        int right = 0;
        int unread = 0;
        for (double blanks : new double[] {0, 0.3, 0.7}) {
            for (int gap : new int[] {2, 4}) {
                for (boolean wide : new boolean[] {false, true}) {
                    List<Sheet> forms = forms(gap + (long) (10 * blanks), blanks);
                    Verdict verdict = Verdict.of(forms, read(TextPage.of(forms, gap, wide, 1 + gap / 4)));
                    assertThat(verdict.wrong())
                            .as("%s %d %s", blanks, gap, wide)
                            .isEmpty();
                    right += verdict.right();
                    unread += verdict.unread().size();
                }
            }
        }
        assertThat(right).isGreaterThan(2 * unread);
    }
}
