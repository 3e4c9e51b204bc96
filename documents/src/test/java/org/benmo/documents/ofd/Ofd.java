package org.benmo.documents.ofd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.archive.Zips;

/** Makes OFD files by hand. Coordinates are millimetres from the top left. */
public final class Ofd {
    private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private String common = "";

    /** A file of pages, each given by the objects on it. */
    public static Ofd pages(String... objects) {
        Ofd ofd = new Ofd();
        for (String page : objects) {
            ofd.page("", page);
        }
        return ofd;
    }

    /** Adds a page with something before its content, such as the templates it uses. */
    Ofd page(String before, String objects) {
        String part = "Pages/Page_" + pages.size() + "/Content.xml";
        pages.add(part);
        return part("Doc_0/" + part, content(before, objects));
    }

    static String content(String before, String objects) {
        return "<ofd:Page" + NAMESPACE + ">" + before + "<ofd:Content><ofd:Layer ID=\"1\">" + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /** Adds to what all pages share. */
    Ofd common(String xml) {
        common += xml;
        return this;
    }

    /** Adds or replaces a part. */
    public Ofd part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "OFD.xml",
                xml("<ofd:OFD" + NAMESPACE + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                        + "</ofd:DocBody></ofd:OFD>"));
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            list.append("<ofd:Page ID=\"")
                    .append(i + 10)
                    .append("\" BaseLoc=\"")
                    .append(pages.get(i))
                    .append("\"/>");
        }
        all.put(
                "Doc_0/Document.xml",
                xml("<ofd:Document" + NAMESPACE + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
                        + "</ofd:PhysicalBox></ofd:PageArea>" + common + "</ofd:CommonData><ofd:Pages>" + list
                        + "</ofd:Pages></ofd:Document>"));
        all.putAll(parts);
        return Zips.of(all);
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What is read of it. */
    public Document read() {
        return Documents.read("决算.ofd", bytes());
    }

    /** Text of 4 mm with its baseline beginning at a point, set closely. */
    public static String text(double x, double y, String words) {
        return object(x, y - 4, "Size=\"4\"", "<ofd:TextCode X=\"0\" Y=\"4\">" + words + "</ofd:TextCode>");
    }

    /** A text object whose frame begins at a point. */
    static String object(double x, double y, String attributes, String inside) {
        return "<ofd:TextObject ID=\"5\" Boundary=\"" + x + " " + y + " 100 8\" Font=\"3\" " + attributes + ">" + inside
                + "</ofd:TextObject>";
    }

    /** A stroked line from point to point, in a frame that begins at the first. */
    public static String line(double x0, double y0, double x1, double y1) {
        return "<ofd:PathObject ID=\"6\" Boundary=\"" + x0 + " " + y0 + " " + (x1 - x0) + " " + (y1 - y0)
                + "\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L " + (x1 - x0) + " " + (y1 - y0)
                + "</ofd:AbbreviatedData></ofd:PathObject>";
    }

    /** A ruled table, its columns 40 mm wide and its rows 8 mm high, with the texts of its cells row by row. */
    public static String table(double x, double y, int columns, String... cells) {
        int rows = cells.length / columns;
        StringBuilder objects = new StringBuilder();
        for (int r = 0; r <= rows; r++) {
            objects.append(line(x, y + 8 * r, x + 40 * columns, y + 8 * r));
        }
        for (int c = 0; c <= columns; c++) {
            objects.append(line(x + 40 * c, y, x + 40 * c, y + 8 * rows));
        }
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                objects.append(text(x + 2 + 40 * (i % columns), y + 6 + 8 * (i / columns), cells[i]));
            }
        }
        return objects.toString();
    }
}
