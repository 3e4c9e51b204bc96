package org.benmo.documents.publication.xlsx;

import java.math.BigDecimal;
import java.util.Map;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.parts.Xml;

/** The few looks cells can have, by their number in the styles part. */
final class Looks {
    static final int TITLE = 1;
    static final int LINE_LEFT = 2;
    static final int LINE_MIDDLE = 3;
    static final int LINE_RIGHT = 4;
    static final int HEADER = 5;
    private static final int CELL_LEFT = 6;
    private static final int CELL_MIDDLE = 7;
    private static final int CELL_RIGHT = 8;
    private static final int AMOUNT = 9;
    private static final int COUNT = 10;
    private static final Map<Alignment, Integer> CELLS = Map.of(
            Alignment.LEFT, CELL_LEFT,
            Alignment.JUSTIFIED, CELL_LEFT,
            Alignment.CENTER, CELL_MIDDLE,
            Alignment.RIGHT, CELL_RIGHT);

    private Looks() {}

    static int cell(Alignment alignment) {
        return CELLS.getOrDefault(alignment, CELL_LEFT);
    }

    static int number(BigDecimal number) {
        return number.scale() > 0 ? AMOUNT : COUNT;
    }

    static Xml part() {
        Xml xml = Xml.document().open("styleSheet", "xmlns", XlsxWriter.MAIN);
        xml.open("fonts", "count", 3);
        font(xml, "宋体", "10");
        font(xml, "黑体", "16");
        font(xml, "黑体", "10");
        xml.close().open("fills", "count", 2);
        xml.open("fill").empty("patternFill", "patternType", "none").close();
        xml.open("fill").empty("patternFill", "patternType", "gray125").close().close();
        xml.open("borders", "count", 2);
        xml.open("border")
                .empty("left")
                .empty("right")
                .empty("top")
                .empty("bottom")
                .close();
        xml.open("border");
        for (String edge : new String[] {"left", "right", "top", "bottom"}) {
            xml.open(edge, "style", "thin").empty("color", "auto", "1").close();
        }
        xml.close().close();
        xml.open("cellStyleXfs", "count", 1).empty("xf").close();
        xml.open("cellXfs", "count", 11);
        look(xml, 0, 0, 0, "left", false);
        look(xml, 0, 1, 0, "center", false);
        look(xml, 0, 0, 0, "left", false);
        look(xml, 0, 0, 0, "center", false);
        look(xml, 0, 0, 0, "right", false);
        look(xml, 0, 2, 1, "center", true);
        look(xml, 0, 0, 1, "left", true);
        look(xml, 0, 0, 1, "center", true);
        look(xml, 0, 0, 1, "right", true);
        look(xml, 4, 0, 1, "right", false);
        look(xml, 1, 0, 1, "right", false);
        xml.close();
        xml.open("cellStyles", "count", 1)
                .empty("cellStyle", "name", "常规", "xfId", 0, "builtinId", 0)
                .close();
        return xml.close();
    }

    private static void font(Xml xml, String name, String size) {
        xml.open("font")
                .empty("sz", "val", size)
                .empty("name", "val", name)
                .empty("charset", "val", "134")
                .close();
    }

    private static void look(Xml xml, int format, int font, int border, String horizontal, boolean wrap) {
        xml.open(
                        "xf",
                        "numFmtId",
                        format,
                        "fontId",
                        font,
                        "fillId",
                        0,
                        "borderId",
                        border,
                        "xfId",
                        0,
                        "applyNumberFormat",
                        1,
                        "applyFont",
                        1,
                        "applyBorder",
                        1,
                        "applyAlignment",
                        1)
                .empty("alignment", "horizontal", horizontal, "vertical", "center", "wrapText", wrap ? 1 : 0)
                .close();
    }
}
