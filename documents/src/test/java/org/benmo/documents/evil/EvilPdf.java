package org.benmo.documents.evil;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** PDF files made to break a reader. */
final class EvilPdf implements Evil.Maker {
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            + "/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R /Y 7 0 R >> >> >>";
    private static final byte[] BLANKS = new byte[1 << 20];

    private final List<Evil> files = new ArrayList<>();

    private void add(String name, Supplier<byte[]> bytes) {
        files.add(new Evil(name + ".pdf", bytes));
    }

    @Override
    public List<Evil> files() {
        Arrays.fill(BLANKS, (byte) ' ');
        loops();
        bombs();
        crowds();
        fontsAndPictures();
        damage();
        return List.copyOf(files);
    }

    private void loops() {
        add(
                "cross references that lead back to themselves",
                () -> new RawPdf().trailer("/Root 1 0 R /Prev @XREF").bytes());
        add(
                "cross references in a stream of themselves",
                () -> new RawPdf()
                        .trailer("/Root 1 0 R /XRefStm @XREF /Prev @XREF")
                        .bytes());
        add(
                "a page tree that holds itself",
                () -> new RawPdf()
                        .object(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>")
                        .bytes());
        add(
                "a page whose parent is itself",
                () -> new RawPdf()
                        .object(3, "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>")
                        .bytes());
        add(
                "a catalogue that is a page",
                () -> new RawPdf().trailer("/Root 3 0 R").bytes());
        add(
                "objects that refer to each other",
                () -> new RawPdf().object(3, "4 0 R").object(4, "3 0 R").bytes());
        add(
                "a length that refers to its own stream",
                () -> new RawPdf()
                        .object(4, "<< /Length 4 0 R >>\nstream\nBT ET\nendstream")
                        .bytes());
        add(
                "forms that draw each other",
                () -> new RawPdf()
                        .object(3, PAGE).content("/X Do").stream(
                                        6, form(), "/Y Do /Y Do /Y Do".getBytes(StandardCharsets.ISO_8859_1))
                                .stream(7, form(), "/X Do /X Do /X Do".getBytes(StandardCharsets.ISO_8859_1))
                                .bytes());
        add(
                "a map of characters that uses itself",
                () -> new RawPdf()
                                .object(
                                        5,
                                        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 8 0 R /ToUnicode 8 0 R "
                                                + "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A >>] >>")
                                .stream(
                                        8,
                                        "/Type /CMap /UseCMap 8 0 R",
                                        "begincmap endcmap".getBytes(StandardCharsets.ISO_8859_1))
                                .bytes());
        add(
                "a font that is its own descendant",
                () -> new RawPdf()
                        .object(
                                5,
                                "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R] >>")
                        .bytes());
        add(
                "a letter that draws itself",
                () -> new RawPdf()
                                .object(
                                        5,
                                        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 49 "
                                                + "/LastChar 49 /Widths [1] /Encoding << /Differences [49 /a] >> /CharProcs << /a 8 0 R >> "
                                                + "/Resources << /Font << /F 5 0 R >> >> >>")
                                .stream(8, "", "BT /F 12 Tf (111) Tj ET".getBytes(StandardCharsets.ISO_8859_1))
                                .bytes());
    }

    private static String form() {
        return "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> >>";
    }

    private void bombs() {
        add(
                "content that unpacks to hundreds of megabytes",
                () -> new RawPdf()
                        .stream(4, "/Filter /FlateDecode", RawPdf.deflated(BLANKS, 110))
                                .bytes());
        add(
                "content deflated twice",
                () -> new RawPdf()
                        .stream(
                                        4,
                                        "/Filter [/FlateDecode /FlateDecode]",
                                        RawPdf.deflated(RawPdf.deflated(BLANKS, 110), 1))
                                .bytes());
        add(
                "content packed by run lengths and deflated",
                () -> new RawPdf()
                        .stream(4, "/Filter [/FlateDecode /RunLengthDecode]", RawPdf.deflated(runs(), 40))
                                .bytes());
        add(
                "content in digits that unpack to hundreds of megabytes",
                () -> new RawPdf()
                        .stream(4, "/Filter [/ASCIIHexDecode /FlateDecode]", hex(RawPdf.deflated(BLANKS, 110)))
                                .bytes());
        add(
                "objects packed to hundreds of megabytes",
                () -> new RawPdf()
                        .stream(9, "/Type /ObjStm /N 1 /First 10 /Filter /FlateDecode", RawPdf.deflated(BLANKS, 110))
                                .object(2, "<< /Type /Pages /Kids [9 0 R] /Count 1 >>")
                                .bytes());
        add("cross references packed to hundreds of megabytes", EvilPdf::packedReferences);
        add(
                "a map of billions of characters",
                () -> new RawPdf()
                        .object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R >>").stream(
                                        8,
                                        "",
                                        "1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange"
                                                .getBytes(StandardCharsets.ISO_8859_1))
                                .bytes());
        add(
                "a pattern of a billion widths",
                () -> new RawPdf()
                        .object(
                                5,
                                "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts "
                                        + "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 2000000000 500] >>] >>")
                        .content("BT /F 12 Tf 60 700 Td <00310032> Tj ET")
                        .bytes());
    }

    private static byte[] runs() {
        byte[] runs = new byte[1 << 16];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        return runs;
    }

    private static byte[] hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] packedReferences() {
        byte[] packed = RawPdf.deflated(BLANKS, 110);
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        out.writeBytes(
                ("%PDF-1.7\n1 0 obj\n<< /Type /XRef /Size 99999999 /W [1 4 2] /Root 2 0 R /Filter /FlateDecode /Length "
                                + packed.length + " >>\nstream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(packed);
        out.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private void crowds() {
        add(
                "a page of a million letters",
                () -> new RawPdf()
                        .content("BT /F 1 Tf 60 700 Td " + "(0123456789) Tj ".repeat(100_000) + "ET")
                        .bytes());
        add("a page of a million lines", () -> {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 1_000_000; i++) {
                lines.append(i % 595)
                        .append(' ')
                        .append(i % 842)
                        .append(" m ")
                        .append(i % 595 + 9)
                        .append(" 0 l S\n");
            }
            return new RawPdf()
                    .stream(
                                    4,
                                    "/Filter /FlateDecode",
                                    RawPdf.deflated(lines.toString().getBytes(StandardCharsets.ISO_8859_1), 1))
                            .bytes();
        });
        add("a page of crossing lines", () -> {
            StringBuilder lines = new StringBuilder("0.1 w ");
            for (int i = 0; i < 3900; i++) {
                lines.append("0 ")
                        .append(i * 0.2)
                        .append(" m 595 ")
                        .append(i * 0.2)
                        .append(" l S ");
                lines.append(i * 0.15).append(" 0 m ").append(i * 0.15).append(" 842 l S\n");
            }
            return new RawPdf().content(lines.toString()).bytes();
        });
        add("a page of amounts without end", () -> {
            StringBuilder rows = new StringBuilder("BT /F 2 Tf 1 0 0 1 5 830 Tm 2 TL ");
            for (int i = 0; i < 400; i++) {
                rows.append("(").append("1.00   2.00   3.00   ".repeat(15)).append(") Tj T*\n");
            }
            return new RawPdf().content(rows + "ET").bytes();
        });
        add(
                "a page that saves and never restores",
                () -> new RawPdf().content("q ".repeat(1_000_000)).bytes());
        add(
                "a page of a thousand kilometres",
                () -> new RawPdf()
                        .object(3, PAGE.replace("595 842", "3000000000 1e38"))
                        .bytes());
        add(
                "a page without extent",
                () -> new RawPdf().object(3, PAGE.replace("595 842", "0 0")).bytes());
        add(
                "a page turned by any angle",
                () -> new RawPdf()
                        .object(3, PAGE.replace("/Contents", "/Rotate 2147483647 /UserUnit 1e30 /Contents"))
                        .bytes());
        add(
                "letters of any size",
                () -> new RawPdf()
                        .content("BT /F 1e38 Tf 1e38 0 0 1e38 0 0 Tm (1) Tj /F 1e-38 Tf (2) Tj /F -12 Tf (3) Tj ET")
                        .bytes());
        add(
                "arrays in arrays",
                () -> new RawPdf()
                        .object(8, "[".repeat(200_000))
                        .content("[".repeat(200_000) + " TJ")
                        .bytes());
        add(
                "dictionaries in dictionaries",
                () -> new RawPdf().object(3, "<< /A ".repeat(100_000)).bytes());
        add("five thousand pages", EvilPdf::manyPages);
        add(
                "a count of pages that is a lie",
                () -> new RawPdf()
                        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>")
                        .bytes());
    }

    private static byte[] manyPages() {
        RawPdf pdf = new RawPdf();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            kids.append(100 + i).append(" 0 R ");
            pdf.object(100 + i, PAGE);
        }
        return pdf.object(2, "<< /Type /Pages /Kids [" + kids + "] /Count 5000 >>")
                .bytes();
    }

    private void fontsAndPictures() {
        Random random = new Random(3);
        byte[] noise = new byte[5000];
        random.nextBytes(noise);
        for (String kind : List.of("FontFile", "FontFile2", "FontFile3")) {
            add(
                    "a font of noise in " + kind,
                    () -> new RawPdf()
                                    .object(
                                            5,
                                            "<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor << /Type /FontDescriptor /FontName /A "
                                                    + "/Flags 4 /" + kind + " 8 0 R >> >>")
                                    .stream(8, "/Subtype /Type1C /Length1 100 /Length2 100 /Length3 0", noise)
                                    .bytes());
        }
        for (String filter : List.of("JBIG2Decode", "JPXDecode", "DCTDecode", "CCITTFaxDecode")) {
            add(
                    "a picture of noise for " + filter,
                    () -> new RawPdf()
                                    .object(3, PAGE)
                                    .content("BT /F 12 Tf 60 700 Td (1,234.56) Tj ET q 500 0 0 500 0 0 cm /X Do Q")
                                    .stream(
                                            6,
                                            "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 "
                                                    + "/ColorSpace /DeviceRGB /Filter /" + filter,
                                            noise)
                                    .bytes());
        }
        add(
                "a picture in the content without an end",
                () -> new RawPdf()
                        .content("BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID " + "x".repeat(100_000))
                        .bytes());
        add("noise for content", () -> new RawPdf().stream(4, "", noise).bytes());
    }

    private void damage() {
        byte[] whole = new RawPdf().bytes();
        for (int i = 1; i < 12; i++) {
            int length = whole.length * i / 12;
            add("cut off at " + i + " of 12", () -> Arrays.copyOf(whole, length));
        }
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 12; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            add("a dozen wrong bytes " + i, () -> broken);
        }
    }
}
