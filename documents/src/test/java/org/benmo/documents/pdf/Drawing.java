package org.benmo.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;

/**
 * Draws small PDF files for tests. Coordinates are as displayed on an unrotated page: origin at the top left, y downwards. The
 * fonts are not embedded and name their characters themselves, so no font file is needed: {@code F} says by a ToUnicode map that
 * its codes are UTF-16, {@code G} is a GBK-EUC-H font without such a map, {@code U} says nothing at all.
 */
final class Drawing {
    private final PDDocument pdf = new PDDocument();
    private final float width;
    private final float height;
    private final COSDictionary fonts = new COSDictionary();
    private final COSDictionary objects = new COSDictionary();
    private PDPage page;
    private StringBuilder content = new StringBuilder();
    private int order;

    Drawing(float width, float height) {
        this.width = width;
        this.height = height;
        fonts.setItem(COSName.getPDFName("F"), font("Identity-H", "Identity", true));
        fonts.setItem(COSName.getPDFName("G"), font("GBK-EUC-H", "GB1", false));
        fonts.setItem(COSName.getPDFName("U"), font("Identity-H", "Identity", false));
        page = fresh();
    }

    /** A4 upright. */
    static Drawing a4() {
        return new Drawing(595, 842);
    }

    private COSDictionary font(String encoding, String ordering, boolean unicode) {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, ordering);
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Song");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary child = new COSDictionary();
        child.setItem(COSName.TYPE, COSName.FONT);
        child.setName(COSName.SUBTYPE, "CIDFontType2");
        child.setName(COSName.BASE_FONT, "Song");
        child.setItem(COSName.CIDSYSTEMINFO, system);
        child.setItem(COSName.FONT_DESC, descriptor);
        child.setInt(COSName.DW, 1000);
        child.setItem(COSName.W, narrowLatin());
        COSArray children = new COSArray();
        children.add(child);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Song");
        font.setName(COSName.ENCODING, encoding);
        font.setItem(COSName.DESCENDANT_FONTS, children);
        if (unicode) {
            font.setItem(COSName.TO_UNICODE, stream(toUnicode()));
        }
        return font;
    }

    private static COSArray narrowLatin() {
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(0x20));
        widths.add(COSInteger.get(0x7E));
        widths.add(COSInteger.get(500));
        return widths;
    }

    private static String toUnicode() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (int block = 0; block < 256; block += 64) {
            map.append("64 beginbfrange\n");
            for (int high = block; high < block + 64; high++) {
                map.append(String.format(Locale.ROOT, "<%02X00> <%02XFF> <%02X00>%n", high, high, high));
            }
            map.append("endbfrange\n");
        }
        return map + "endcmap end end";
    }

    private COSStream stream(String text) {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    private PDPage fresh() {
        PDPage made = new PDPage(new PDRectangle(width, height));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, objects);
        made.setResources(new PDResources(resources));
        pdf.addPage(made);
        return made;
    }

    private void finish() {
        page.setContents(new PDStream(stream(content.toString())));
        content = new StringBuilder();
    }

    /** Goes on on a new page. */
    Drawing page() {
        finish();
        page = fresh();
        return this;
    }

    /** The page being drawn, to be turned or cropped. */
    PDPage current() {
        return page;
    }

    /** The file being drawn. */
    PDDocument pdf() {
        return pdf;
    }

    Drawing raw(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    /** Text whose first baseline begins at a point. */
    Drawing text(double x, double y, double size, String text) {
        return text(x, y, size, text, 0);
    }

    /** Text turned clockwise by so many degrees. */
    Drawing text(double x, double y, double size, String text, double degrees) {
        return show("F", x, y, size, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)), degrees);
    }

    /** Text in a font that is not embedded and has no map of its own. */
    Drawing gbk(double x, double y, double size, String text) {
        return show("G", x, y, size, HexFormat.of().formatHex(text.getBytes(Charset.forName("GBK"))), 0);
    }

    /** Text that nothing tells the meaning of. */
    Drawing mute(double x, double y, double size, int count) {
        return show("U", x, y, size, "1234".repeat(count), 0);
    }

    /** Gives the font of {@link #mute} a map of characters. */
    Drawing mapOfMute(String map) {
        fonts.getCOSDictionary(COSName.getPDFName("U")).setItem(COSName.TO_UNICODE, stream(map));
        return this;
    }

    private Drawing show(String font, double x, double y, double size, String hex, double degrees) {
        double turn = -Math.toRadians(degrees);
        return raw(String.format(
                Locale.ROOT,
                "BT /%s %.2f Tf %.5f %.5f %.5f %.5f %.2f %.2f Tm <%s> Tj ET",
                font,
                size,
                Math.cos(turn),
                Math.sin(turn),
                -Math.sin(turn),
                Math.cos(turn),
                x,
                height - y,
                hex));
    }

    /** Text that ends at {@code x}. */
    Drawing rightText(double x, double y, double size, String text) {
        return text(x - widthOf(text) * size, y, size, text);
    }

    static double widthOf(String text) {
        return text.chars().mapToDouble(c -> c < 0x7F ? 0.5 : 1).sum();
    }

    /** A stroked line. */
    Drawing line(double x0, double y0, double x1, double y1) {
        return raw(String.format(Locale.ROOT, "0.5 w %.2f %.2f m %.2f %.2f l S", x0, height - y0, x1, height - y1));
    }

    /** A filled rectangle, as thin lines are often drawn. */
    Drawing fill(double x, double y, double w, double h) {
        return raw(String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f re f", x, height - y - h, w, h));
    }

    /** A stroked rectangle. */
    Drawing box(double x, double y, double w, double h) {
        return raw(String.format(Locale.ROOT, "0.5 w %.2f %.2f %.2f %.2f re S", x, height - y - h, w, h));
    }

    /** A fully ruled table; a cell's words stand 3 points from its left edge. */
    Drawing grid(double[] xs, double[] ys, String... rows) {
        for (double x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (double y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return words(xs, ys, rows);
    }

    /** The words of a table without its lines; cells are parted by bars. */
    Drawing words(double[] xs, double[] ys, String... rows) {
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    text(xs[c] + 3, (ys[r] + ys[r + 1]) / 2 + 3, 9, cells[c]);
                }
            }
        }
        return this;
    }

    /** An embedded object to be drawn by {@code /name Do}. */
    COSStream form(String name, String operators) {
        COSStream form = stream(operators);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new PDRectangle(width, height));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        resources.setItem(COSName.XOBJECT, objects);
        form.setItem(COSName.RESOURCES, resources);
        objects.setItem(COSName.getPDFName(name), form);
        return form;
    }

    /** A picture over a part of the page, as of a scan. */
    Drawing picture(double x, double y, double w, double h) {
        COSStream image = stream("\0");
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, 1);
        image.setInt(COSName.HEIGHT, 1);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        String name = "I" + order++;
        objects.setItem(COSName.getPDFName(name), image);
        return raw(String.format(Locale.ROOT, "q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q", w, h, x, height - y - h, name));
    }

    byte[] bytes() {
        finish();
        try (pdf) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as our reader sees it. */
    Document read() {
        return Documents.read("drawn.pdf", bytes());
    }
}
