package org.benmo.documents.publication.docx;

import java.util.Locale;
import org.benmo.documents.publication.Alignment;
import org.benmo.documents.publication.Face;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.parts.Xml;

/** The styles part: every look of the publication as a named style, headings under the names Word knows. */
final class Styles {
    private static final String LATIN = "Times New Roman";
    private static final int TWIPS = 20;
    private static final int HALF_POINTS = 2;
    private static final int HUNDREDTHS = 100;

    private Styles() {}

    /** The id of a style in the file. */
    static String id(Style style) {
        return switch (style) {
            case PART -> "Heading1";
            case HEADING -> "Heading2";
            case SUBHEADING -> "Heading3";
            case MINOR -> "Heading4";
            default -> style.name().replace("_", "").toLowerCase(Locale.ROOT);
        };
    }

    static Xml part() {
        Xml xml = Xml.document().open("w:styles", "xmlns:w", Properties.NAMESPACE);
        defaults(xml);
        for (Style style : Style.values()) {
            style(xml, style);
        }
        return xml.close();
    }

    private static void defaults(Xml xml) {
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        fonts(xml, Face.FANGSONG);
        xml.empty("w:sz", "w:val", "32")
                .empty("w:szCs", "w:val", "32")
                .empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN")
                .close()
                .close()
                .open("w:pPrDefault")
                .close()
                .close();
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal")
                .empty("w:name", "w:val", "Normal")
                .empty("w:qFormat")
                .close();
    }

    private static void style(Xml xml, Style style) {
        xml.open("w:style", "w:type", "paragraph", "w:customStyle", custom(style), "w:styleId", id(style))
                .empty("w:name", "w:val", name(style))
                .empty("w:basedOn", "w:val", "Normal")
                .empty("w:qFormat")
                .open("w:pPr");
        if (style.keepsWithNext()) {
            xml.empty("w:keepNext");
        }
        xml.empty("w:widowControl", "w:val", "0");
        xml.empty(
                "w:spacing",
                "w:before",
                Math.round(style.before() * TWIPS),
                "w:after",
                Math.round(style.after() * TWIPS),
                "w:line",
                Math.round(style.pitch() * TWIPS),
                "w:lineRule",
                isCell(style) ? "atLeast" : "exact");
        if (style.indent() > 0) {
            xml.empty(
                    "w:ind",
                    "w:firstLineChars",
                    style.indent() * HUNDREDTHS,
                    "w:firstLine",
                    Math.round(style.indent() * style.size() * TWIPS));
        }
        xml.empty("w:jc", "w:val", justification(style.alignment()));
        if (style.level() > 0) {
            xml.empty("w:outlineLvl", "w:val", style.level() - 1);
        }
        xml.close().open("w:rPr");
        fonts(xml, style.face());
        long size = Math.round(style.size() * HALF_POINTS);
        xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size).close().close();
    }

    /** Quotes and dashes are Chinese ones: the hint keeps them in the Chinese font. */
    static void fonts(Xml xml, Face face) {
        xml.empty(
                "w:rFonts",
                "w:hint",
                "eastAsia",
                "w:ascii",
                LATIN,
                "w:hAnsi",
                LATIN,
                "w:eastAsia",
                face.officeName(),
                "w:cs",
                LATIN);
    }

    static String justification(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
            case JUSTIFIED -> "both";
        };
    }

    private static boolean isCell(Style style) {
        return style == Style.CELL || style == Style.CELL_HEAD;
    }

    private static String custom(Style style) {
        return id(style).startsWith("Heading") ? "0" : "1";
    }

    private static String name(Style style) {
        return id(style).startsWith("Heading") ? "heading " + style.level() : label(style);
    }

    private static String label(Style style) {
        return switch (style) {
            case COVER_NAME -> "封面单位";
            case COVER_TITLE -> "封面标题";
            case COVER_LINE -> "封面落款";
            case TITLE -> "公文标题";
            case BODY -> "公文正文";
            case CLOSING -> "公文结尾";
            case ADDRESSEE -> "主送机关";
            case SIGNATURE -> "落款";
            case CENTERED -> "居中正文";
            case CONTENTS_TITLE -> "目录标题";
            case CONTENTS_PART -> "目录一级";
            case CONTENTS_ENTRY -> "目录二级";
            case FORM_TITLE -> "表格标题";
            case FORM_LINE -> "表格表头行";
            case CAPTION -> "图表标题";
            case CELL -> "表格正文";
            case CELL_HEAD -> "表格栏目";
            case NOTE -> "表格附注";
            case PAGE_NUMBER -> "页码";
            case PART, HEADING, SUBHEADING, MINOR -> "heading " + style.level();
        };
    }
}
