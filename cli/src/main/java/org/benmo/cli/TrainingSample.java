package org.benmo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes the small PDF and text that the build lets {@code check} read once, so that later starts find their classes already
 * linked. The PDF is made by hand, with ruled tables and a font that is named but not embedded, as offices often publish.
 */
public final class TrainingSample {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int LINES_PER_PAGE = 40;
    private static final int CHARACTERS_PER_LINE = 40;

    private final List<StringBuilder> pages = new ArrayList<>();
    private int line = LINES_PER_PAGE;

    private TrainingSample() {}

    /** Writes both files into the folder named first. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String text = source();
        Files.writeString(folder.resolve("training.txt"), text);
        TrainingSample sample = new TrainingSample();
        text.lines().filter(words -> !words.isBlank()).forEach(sample::put);
        Files.write(folder.resolve("training.pdf"), sample.pdf());
    }

    private static String source() throws IOException {
        try (var stream =
                Objects.requireNonNull(TrainingSample.class.getResourceAsStream("sample/示例市乡村产业服务局2023年度部门决算.txt"))) {
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
            page.append(String.format(Locale.ROOT, "%.2f %d %.2f 18 re S%n", left, top() - 5, width));
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

    private void show(StringBuilder page, double left, String words) {
        page.append(String.format(Locale.ROOT, "BT /F1 10 Tf %.2f %d Td <", left, top()))
                .append(HexFormat.of().formatHex(words.getBytes(GBK)))
                .append("> Tj ET\n");
    }

    private byte[] pdf() {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(6 + 2 * i).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        objects.add(
                "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 5 0 R"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>");
        objects.add("<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 859"
                + " /Descent -141 /CapHeight 700 /ItalicAngle 0 /StemV 80 >>");
        for (int i = 0; i < pages.size(); i++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (7 + 2 * i)
                    + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.add("<< /Length " + pages.get(i).length() + " >>\nstream\n" + pages.get(i) + "\nendstream");
        }
        return assemble(objects);
    }

    private static byte[] assemble(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        out.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            out.writeBytes(
                    ((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = out.size();
        out.writeBytes((table + "trailer << /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start
                        + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
