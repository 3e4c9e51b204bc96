package org.benmo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes the small files that the build lets {@code check} read once, so that later starts find their classes already linked:
 * the sample, and an invented one full of faults so that diagnosis runs too, each as text and as PDF. The PDFs are made by hand,
 * with ruled tables, packed content, and both kinds of font that offices publish: named but not embedded, and embedded
 * with a table of its characters.
 */
public final class TrainingSample {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int LINES_PER_PAGE = 40;
    private static final int CHARACTERS_PER_LINE = 40;
    /** Objects before the pages: catalog, page tree, two fonts and what belongs to them. */
    private static final int FIXED_OBJECTS = 11;

    private final List<StringBuilder> pages = new ArrayList<>();
    private int line = LINES_PER_PAGE;

    private TrainingSample() {}

    /** Writes both files into the folder named first. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder, "training", source("sample/示例市乡村产业服务局2023年度部门决算.txt"));
        write(folder, "faulty", source("training.txt"));
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), text);
        TrainingSample sample = new TrainingSample();
        text.lines().filter(words -> !words.isBlank()).forEach(sample::put);
        Files.write(folder.resolve(name + ".pdf"), sample.pdf());
    }

    private static String source(String name) throws IOException {
        try (var stream = Objects.requireNonNull(TrainingSample.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void put(String words) {
        if (words.contains("|")) {
            row(words.split("\\|", -1));
            return;
        }
        for (int from = 0; from < words.length(); from += CHARACTERS_PER_LINE) {
            StringBuilder page = nextLine();
            show(page, 60, words.substring(from, Math.min(words.length(), from + CHARACTERS_PER_LINE)));
        }
    }

    private void row(String[] cells) {
        StringBuilder page = nextLine();
        double width = 480.0 / cells.length;
        for (int i = 0; i < cells.length; i++) {
            double left = 60 + i * width;
            page.append(String.format(Locale.ROOT, "%.2f %d %.2f 18 re S\n", left, top() - 5, width));
            show(page, left + 2, cells[i]);
        }
    }

    private StringBuilder nextLine() {
        if (line == LINES_PER_PAGE) {
            pages.add(new StringBuilder("0.5 w\n"));
            line = 0;
        }
        line++;
        return pages.getLast();
    }

    private int top() {
        return 800 - 18 * line;
    }

    /** Every other line in the embedded font, its text placed by a matrix and with single gaps. */
    private void show(StringBuilder page, double left, String words) {
        if (line % 2 == 0) {
            page.append(String.format(Locale.ROOT, "q BT /F1 10 Tf %.2f %d Td <", left, top()))
                    .append(HexFormat.of().formatHex(words.getBytes(GBK)))
                    .append("> Tj ET Q\n");
            return;
        }
        page.append(String.format(Locale.ROOT, "q /G1 gs 0 g BT /F2 10 Tf 1 0 0 1 %.2f %d Tm [<", left, top()))
                .append(HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE)))
                .append("> -1.5] TJ ET Q\n");
    }

    private byte[] pdf() {
        List<byte[]> objects = new ArrayList<>();
        int first = FIXED_OBJECTS + 1;
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(first + 2 * i).append(" 0 R ");
        }
        plain(objects, "<< /Type /Catalog /Pages 2 0 R >>");
        plain(objects, "<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        plain(
                objects,
                "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>");
        plain(
                objects,
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 5 0 R"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>");
        plain(objects, descriptor("SimSun", ""));
        plain(
                objects,
                "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding /Identity-H /DescendantFonts [7 0 R]"
                        + " /ToUnicode 9 0 R >>");
        plain(
                objects,
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song /DW 1000 /W [46 [250] 48 57 500]"
                        + " /CIDToGIDMap /Identity /FontDescriptor 8 0 R"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
        plain(objects, descriptor("AAAAAA+Song", " /FontFile2 10 0 R"));
        objects.add(packed(characters()));
        objects.add(packed("no shapes: nobody looks at these pages"));
        plain(objects, "<< /Type /ExtGState /ca 1 /CA 1 >>");
        for (int i = 0; i < pages.size(); i++) {
            plain(
                    objects,
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [" + (first + 1 + 2 * i)
                            + " 0 R] /Resources << /Font << /F1 3 0 R /F2 6 0 R >> /ExtGState << /G1 11 0 R >> >> >>");
            objects.add(packed(pages.get(i).toString()));
        }
        return assemble(objects);
    }

    /** The table that says the codes of the embedded font are Unicode. */
    private static String characters() {
        StringBuilder table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CMapName /Codes def /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int high = 0; high < 0x100; high++) {
            table.append(
                    String.format(Locale.ROOT, "1 beginbfrange\n<%1$02X00> <%1$02XFF> <%1$02X00>\nendbfrange\n", high));
        }
        return table.append("1 beginbfchar\n<4E00> <4E00>\nendbfchar\nendcmap end end\n")
                .toString();
    }

    private static String descriptor(String font, String file) {
        return "<< /Type /FontDescriptor /FontName /" + font + " /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 859"
                + " /Descent -141 /CapHeight 700 /ItalicAngle 0 /StemV 80" + file + " >>";
    }

    private static void plain(List<byte[]> objects, String words) {
        objects.add(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A stream as published files have them: deflated. */
    private static byte[] packed(String content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
            deflating.write(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(("<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(packed.toByteArray());
        object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return object.toByteArray();
    }

    private static byte[] assemble(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        out.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(((i + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(objects.get(i));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = out.size();
        out.writeBytes((table + "trailer << /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start
                        + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
