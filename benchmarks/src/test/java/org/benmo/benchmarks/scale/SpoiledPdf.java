package org.benmo.benchmarks.scale;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.benmo.documents.publication.fonts.Typeface;

/** A PDF of ours as other programs and people leave such files. */
enum SpoiledPdf {
    /** The fonts do not say what their codes mean, only the embedded font program does. */
    ONLY_THE_FONT_PROGRAM {
        @Override
        void spoil(PDDocument pdf) throws IOException {
            for (COSDictionary font : fonts(pdf)) {
                font.removeItem(COSName.TO_UNICODE);
                COSDictionary child = child(font);
                child.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
                COSDictionary descriptor = child.getCOSDictionary(COSName.FONT_DESC);
                try (InputStream whole = typeface(child).open().getOriginalData()) {
                    descriptor.setItem(COSName.FONT_FILE2, new PDStream(pdf, whole, COSName.FLATE_DECODE));
                }
            }
        }
    },
    /** The fonts do not say what their codes mean, and their programs keep shapes only: nothing can be read. */
    WITHOUT_UNICODE_MAPS {
        @Override
        void spoil(PDDocument pdf) {
            fonts(pdf).forEach(font -> font.removeItem(COSName.TO_UNICODE));
        }
    },
    /** Neither the fonts nor their programs say it: nothing can be read, and that must be said. */
    WITHOUT_ANY_MAP {
        @Override
        void spoil(PDDocument pdf) {
            fonts(pdf).forEach(font -> {
                font.removeItem(COSName.TO_UNICODE);
                child(font).getCOSDictionary(COSName.FONT_DESC).removeItem(COSName.FONT_FILE2);
            });
        }
    },
    /** Every page is stored on its side and shown upright by its rotation. */
    TURNED {
        @Override
        void spoil(PDDocument pdf) throws IOException {
            for (PDPage page : pdf.getPages()) {
                PDRectangle box = page.getMediaBox();
                float width = box.getWidth();
                float height = box.getHeight();
                around(pdf, page, "q 0 1 -1 0 " + number(height) + " 0 cm\n", "\nQ\n");
                page.setMediaBox(new PDRectangle(height, width));
                page.setCropBox(new PDRectangle(height, width));
                page.setRotation(90);
            }
        }
    },
    /** A pale word and pale digits, aslant and level, across every page and so across every table. */
    WATERMARKED {
        @Override
        void spoil(PDDocument pdf) throws IOException {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
            for (PDPage page : pdf.getPages()) {
                float width = page.getMediaBox().getWidth();
                float height = page.getMediaBox().getHeight();
                try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
                    out.setNonStrokingColor(0.85f);
                    for (int turn : new int[] {0, 45}) {
                        out.beginText();
                        out.setFont(font, 60);
                        out.setTextMatrix(Matrix.getRotateInstance(
                                Math.toRadians(turn), width / 5, height / (turn == 0 ? 2 : 4)));
                        out.showText("DRAFT 2024");
                        out.endText();
                    }
                }
            }
        }
    },
    /** Everything is drawn twice, the second time a third of a point aside, as bold letters are faked. */
    DRAWN_TWICE {
        @Override
        void spoil(PDDocument pdf) throws IOException {
            for (PDPage page : pdf.getPages()) {
                String content = content(page);
                replace(pdf, page, "q\n" + content + "\nQ\nq 1 0 0 1 0.3 0 cm\n" + content + "\nQ\n");
            }
        }
    },
    /** A reviewer's notes lie on the pages: a note in the margin and words typed over a table. */
    ANNOTATED {
        @Override
        void spoil(PDDocument pdf) throws IOException {
            for (PDPage page : pdf.getPages()) {
                PDAnnotationText note = new PDAnnotationText();
                note.setRectangle(new PDRectangle(10, 10, 20, 20));
                note.setContents("100.00 ?");
                PDAnnotationFreeText typed = new PDAnnotationFreeText();
                typed.setRectangle(new PDRectangle(100, 200, 120, 20));
                typed.setContents("123.45");
                typed.setDefaultAppearance("/Helv 12 Tf 1 0 0 rg");
                typed.constructAppearances();
                page.setAnnotations(List.of(note, typed));
            }
        }
    },
    /** Pages with tables are pictures of themselves, their titles still text. */
    TABLES_AS_PICTURES {
        @Override
        void spoil(PDDocument pdf) throws IOException {
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                PDPage page = pdf.getPage(i);
                float width = page.getMediaBox().getWidth();
                float height = page.getMediaBox().getHeight();
                if (width < height) {
                    continue;
                }
                BufferedImage seen = renderer.renderImageWithDPI(i, 60);
                PDImageXObject picture = LosslessFactory.createFromImage(pdf, seen);
                replace(pdf, page, "");
                try (PDPageContentStream out = new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, true, true)) {
                    out.drawImage(picture, 0, 0, width, height);
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                    out.newLineAtOffset(40, 20);
                    out.showText("http://www.example.org/2024/final-accounts/");
                    out.endText();
                }
            }
        }
    };

    abstract void spoil(PDDocument pdf) throws IOException;

    /** The file so spoilt. */
    byte[] of(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            spoil(pdf);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<COSDictionary> fonts(PDDocument pdf) {
        List<COSDictionary> fonts = new java.util.ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            COSDictionary all = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (all != null) {
                all.keySet().stream()
                        .map(all::getCOSDictionary)
                        .filter(font -> !fonts.contains(font))
                        .forEach(fonts::add);
            }
        }
        return fonts;
    }

    private static COSDictionary child(COSDictionary font) {
        return (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    }

    /** Subsets carry six letters and a plus before the name of their font. */
    private static Typeface typeface(COSDictionary child) {
        String name = child.getNameAsString(COSName.BASE_FONT).replaceFirst(".*\\+", "");
        return Stream.of(Typeface.values())
                .filter(one -> name.replace("-", "").startsWith(one.family().replace(" ", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no typeface for " + name));
    }

    private static String content(PDPage page) throws IOException {
        return new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static void around(PDDocument pdf, PDPage page, String before, String after) throws IOException {
        replace(pdf, page, before + content(page) + after);
    }

    private static void replace(PDDocument pdf, PDPage page, String content) throws IOException {
        PDStream stream = new PDStream(
                pdf, new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), COSName.FLATE_DECODE);
        page.setContents(stream);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
