package org.benmo.documents.publication.docx;

import org.benmo.documents.publication.Chart;
import org.benmo.documents.publication.Face;
import org.benmo.documents.publication.parts.Xml;

/** A chart as a part of its own, drawn by the program that shows the document. */
final class ChartPart {
    private static final String[] COLOURS = {"2F5C8F", "C0504D", "7F9A48", "8064A2", "4BACC6", "F79646", "7F7F7F"};
    private static final long WIDTH = 5_400_000;
    private static final long HEIGHT = 2_700_000;
    private static final String CATEGORY_AXIS = "1001";
    private static final String VALUE_AXIS = "1002";

    private ChartPart() {}

    /** The relation id of the chart with this number, from 1. */
    static String relation(int number) {
        return "rId" + (100 + number);
    }

    /** The paragraph that shows the chart. */
    static void anchor(Xml xml, int number) {
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:spacing", "w:before", "120", "w:after", "120")
                .empty("w:jc", "w:val", "center")
                .close()
                .open("w:r")
                .open("w:drawing")
                .open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
                .empty("wp:extent", "cx", WIDTH, "cy", HEIGHT)
                .empty("wp:docPr", "id", 1000 + number, "name", "图" + number)
                .open("a:graphic")
                .open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/chart")
                .empty("c:chart", "r:id", relation(number));
        for (int i = 0; i < 6; i++) {
            xml.close();
        }
    }

    static Xml of(Chart chart) {
        Xml xml = Xml.document()
                .open(
                        "c:chartSpace",
                        "xmlns:c",
                        "http://schemas.openxmlformats.org/drawingml/2006/chart",
                        "xmlns:a",
                        "http://schemas.openxmlformats.org/drawingml/2006/main");
        xml.open("c:chart");
        title(xml, chart.title() + "（单位：" + chart.unit() + "）");
        xml.empty("c:autoTitleDeleted", "val", "0").open("c:plotArea").empty("c:layout");
        if (chart.kind() == Chart.Kind.BAR) {
            bars(xml, chart);
        } else {
            pie(xml, chart);
        }
        xml.close();
        if (chart.kind() == Chart.Kind.PIE || chart.series().size() > 1) {
            xml.open("c:legend").empty("c:legendPos", "val", "b").close();
        }
        xml.empty("c:plotVisOnly", "val", "1").close();
        xml.open("c:txPr").empty("a:bodyPr").open("a:p").open("a:pPr").open("a:defRPr", "sz", "1000");
        xml.empty("a:latin", "typeface", "Times New Roman").empty("a:ea", "typeface", Face.SONG.officeName());
        return xml.close()
                .close()
                .empty("a:endParaRPr", "lang", "zh-CN")
                .close()
                .close()
                .close();
    }

    private static void bars(Xml xml, Chart chart) {
        xml.open("c:barChart").empty("c:barDir", "val", "col").empty("c:grouping", "val", "clustered");
        for (int i = 0; i < chart.series().size(); i++) {
            series(xml, chart, i);
        }
        xml.empty("c:gapWidth", "val", "80")
                .empty("c:axId", "val", CATEGORY_AXIS)
                .empty("c:axId", "val", VALUE_AXIS)
                .close();
        axis(xml, "c:catAx", CATEGORY_AXIS, VALUE_AXIS, "b");
        axis(xml, "c:valAx", VALUE_AXIS, CATEGORY_AXIS, "l");
    }

    private static void axis(Xml xml, String kind, String own, String other, String side) {
        xml.open(kind)
                .empty("c:axId", "val", own)
                .open("c:scaling")
                .empty("c:orientation", "val", "minMax")
                .close()
                .empty("c:delete", "val", "0")
                .empty("c:axPos", "val", side)
                .empty("c:crossAx", "val", other)
                .close();
    }

    private static void pie(Xml xml, Chart chart) {
        xml.open("c:pieChart").empty("c:varyColors", "val", "1");
        series(xml, chart, 0);
        xml.close();
    }

    private static void series(Xml xml, Chart chart, int number) {
        xml.open("c:ser").empty("c:idx", "val", number).empty("c:order", "val", number);
        xml.open("c:tx").open("c:strRef").element("c:f", "S").open("c:strCache").empty("c:ptCount", "val", "1");
        xml.open("c:pt", "idx", "0").element("c:v", chart.series().get(number)).close();
        xml.close().close().close();
        if (chart.kind() == Chart.Kind.BAR) {
            fill(xml, number);
            xml.empty("c:invertIfNegative", "val", "0");
        } else {
            for (int i = 0; i < chart.groups().size(); i++) {
                xml.open("c:dPt").empty("c:idx", "val", i);
                fill(xml, i);
                xml.close();
            }
        }
        labels(xml, chart);
        categories(xml, chart);
        values(xml, chart, number);
        xml.close();
    }

    private static void fill(Xml xml, int number) {
        xml.open("c:spPr")
                .open("a:solidFill")
                .empty("a:srgbClr", "val", COLOURS[number % COLOURS.length])
                .close()
                .close();
    }

    private static void labels(Xml xml, Chart chart) {
        boolean pie = chart.kind() == Chart.Kind.PIE;
        xml.open("c:dLbls")
                .empty("c:numFmt", "formatCode", pie ? "0.00%" : "#,##0.00", "sourceLinked", "0")
                .empty("c:showLegendKey", "val", "0")
                .empty("c:showVal", "val", pie ? "0" : "1")
                .empty("c:showCatName", "val", "0")
                .empty("c:showSerName", "val", "0")
                .empty("c:showPercent", "val", pie ? "1" : "0")
                .empty("c:showBubbleSize", "val", "0")
                .close();
    }

    private static void categories(Xml xml, Chart chart) {
        xml.open("c:cat").open("c:strRef").element("c:f", "S").open("c:strCache");
        xml.empty("c:ptCount", "val", chart.groups().size());
        for (int i = 0; i < chart.groups().size(); i++) {
            xml.open("c:pt", "idx", i)
                    .element("c:v", chart.groups().get(i).name())
                    .close();
        }
        xml.close().close().close();
    }

    private static void values(Xml xml, Chart chart, int number) {
        xml.open("c:val").open("c:numRef").element("c:f", "S").open("c:numCache");
        xml.element("c:formatCode", "#,##0.00")
                .empty("c:ptCount", "val", chart.groups().size());
        for (int i = 0; i < chart.groups().size(); i++) {
            String value = chart.groups().get(i).values().get(number).toPlainString();
            xml.open("c:pt", "idx", i).element("c:v", value).close();
        }
        xml.close().close().close();
    }

    private static void title(Xml xml, String words) {
        xml.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr");
        text(xml, words);
        xml.close().close().empty("c:overlay", "val", "0").close();
    }

    private static void text(Xml xml, String words) {
        xml.open("a:p").open("a:r").element("a:t", words).close().close();
    }
}
