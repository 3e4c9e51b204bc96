package org.benmo.documents.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.junit.jupiter.api.Test;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;

/** OFD files that another library has written read as it was told to write them. */
class ForeignOfdTest {
    private static final double COLUMN = 40;
    private static final double ROW = 8;

    @Test
    void readsTextAndTablesDrawnOnACanvas() throws IOException {
        String[][] cells = {
            {"项目", "行次", "预算数", "决算数"},
            {"一、一般公共预算财政拨款收入", "1", "1,800.00", "1,812.40"},
            {"二、其他收入", "2", "", "-3.20"},
            {"本年收入合计", "3", "1,800.00", "1,809.20"},
        };
        Document document = read(page -> page.add(canvas(context -> {
            for (int r = 0; r <= cells.length; r++) {
                line(context, 0, r * ROW, 4 * COLUMN, r * ROW);
            }
            for (int c = 0; c <= 4; c++) {
                line(context, c * COLUMN, 0, c * COLUMN, cells.length * ROW);
            }
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < 4; c++) {
                    context.fillText(cells[r][c], c * COLUMN + 1, r * ROW + 6);
                }
            }
        })));
        assertThat(document.problems()).isEmpty();
        assertThat(document.blocks()).hasSize(1);
        Block.Table table = (Block.Table) document.blocks().getFirst();
        List<String> expected = new ArrayList<>();
        for (String[] row : cells) {
            expected.addAll(List.of(row));
        }
        assertThat(table.cells()).extracting(Block.Cell::text).containsExactlyElementsOf(expected);
    }

    @Test
    void readsParagraphs() throws IOException {
        Document document = read(page -> {
            page.add(placed(new Paragraph("一、收入支出决算总体情况说明", 5.0), 20));
            page.add(placed(new Paragraph("本部门2023年度收入总计1,809.20万元，与2022年度相比减少59.90万元，下降8.87%。", 4.0), 40));
        });
        assertThat(document.problems()).isEmpty();
        String all = String.join(
                "",
                document.blocks().stream()
                        .map(block -> ((Block.Paragraph) block).text().characters())
                        .toList());
        assertThat(all).isEqualTo("一、收入支出决算总体情况说明本部门2023年度收入总计1,809.20万元，与2022年度相比减少59.90万元，下降8.87%。");
    }

    private interface Painter {
        void paint(DrawContext context) throws IOException;
    }

    private static Canvas canvas(Painter painter) {
        Canvas canvas = new Canvas(4 * COLUMN + 10, 100d);
        canvas.setPosition(Position.Absolute).setX(20d).setY(30d);
        canvas.setDrawer(context -> {
            context.setFont(FontSetting.getInstance(3.5));
            context.setLineWidth(0.2);
            painter.paint(context);
        });
        return canvas;
    }

    private static void line(DrawContext context, double x0, double y0, double x1, double y1) {
        context.beginPath();
        context.moveTo(x0, y0);
        context.lineTo(x1, y1);
        context.stroke();
    }

    private static Paragraph placed(Paragraph paragraph, double y) {
        paragraph.setPosition(Position.Absolute).setX(20d).setY(y).setWidth(170d);
        return paragraph;
    }

    private interface Filler {
        void fill(VirtualPage page);
    }

    private static Document read(Filler filler) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OFDDoc file = new OFDDoc(bytes)) {
            VirtualPage page = new VirtualPage(PageLayout.A4());
            filler.fill(page);
            file.addVPage(page);
        }
        return Documents.read("决算.ofd", bytes.toByteArray());
    }
}
