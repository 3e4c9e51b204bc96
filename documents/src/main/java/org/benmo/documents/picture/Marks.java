package org.benmo.documents.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.benmo.documents.Place;

/** The marks of one note on one page. Their looks are written into the file, so that every viewer and printer shows the same. */
record Marks(PDDocument document, PDPage page, Note note, int number, List<Float> taken) {
    private static final String AUTHOR = "Benmo";
    private static final float PAD = 1.5f;
    private static final float BADGE = 15;
    private static final float LETTERS = 9;
    private static final float HIGHLIGHT = 0.28f;

    void add() throws IOException {
        List<PDRectangle> boxes = boxes();
        // The list is replaced, not added to: it may be shared by pages or stand outside the page's own object.
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        for (PDRectangle box : boxes) {
            annotations.add(highlight(box));
        }
        annotations.add(badge(boxes.getFirst()));
        page.setAnnotations(annotations);
    }

    /** The upper edge of the first mark in user space, for a bookmark. */
    int top() {
        return Math.round(boxes().getFirst().getUpperRightY() + 40);
    }

    private List<PDRectangle> boxes() {
        return note.boxes().stream()
                .filter(box -> box.page() == number)
                .distinct()
                .map(this::inUserSpace)
                .toList();
    }

    /** From the page as displayed, origin top left, to the page's own space. */
    private PDRectangle inUserSpace(Place.PageBox box) {
        PDRectangle crop = page.getCropBox();
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        double[] a = point(crop, quarters, box.x0() - PAD, box.y0() - PAD);
        double[] b = point(crop, quarters, box.x1() + PAD, box.y1() + PAD);
        float left = (float) Math.min(a[0], b[0]);
        float low = (float) Math.min(a[1], b[1]);
        return new PDRectangle(left, low, (float) Math.abs(a[0] - b[0]), (float) Math.abs(a[1] - b[1]));
    }

    private static double[] point(PDRectangle crop, int quarters, double x, double y) {
        double left = crop.getLowerLeftX();
        double low = crop.getLowerLeftY();
        return switch (quarters) {
            case 0 -> new double[] {left + x, low + crop.getHeight() - y};
            case 1 -> new double[] {left + y, low + x};
            case 2 -> new double[] {left + crop.getWidth() - x, low + y};
            default -> new double[] {left + crop.getWidth() - y, low + crop.getHeight() - x};
        };
    }

    private PDAnnotation highlight(PDRectangle box) throws IOException {
        PDAnnotationHighlight mark = new PDAnnotationHighlight();
        float x0 = box.getLowerLeftX();
        float y0 = box.getLowerLeftY();
        float x1 = box.getUpperRightX();
        float y1 = box.getUpperRightY();
        mark.setRectangle(box);
        mark.setQuadPoints(new float[] {x0, y1, x1, y1, x0, y0, x1, y0});
        describe(mark);
        PDAppearanceStream look = look(box);
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(look)) {
            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant(HIGHLIGHT);
            content.setGraphicsStateParameters(clear);
            content.setNonStrokingColor(note.weight().colour());
            content.addRect(x0, y0, box.getWidth(), box.getHeight());
            content.fill();
            content.setStrokingColor(note.weight().colour());
            content.setLineWidth(1);
            content.addRect(x0 + 0.5f, y0 + 0.5f, box.getWidth() - 1, box.getHeight() - 1);
            content.stroke();
        }
        return dressed(mark, look);
    }

    /** The number in the margin at the height of the first mark. */
    private PDAnnotation badge(PDRectangle first) throws IOException {
        PDRectangle crop = page.getCropBox();
        float x = crop.getLowerLeftX() + 8;
        float y = free(
                Math.min(Math.max(first.getLowerLeftY(), crop.getLowerLeftY() + 4), crop.getUpperRightY() - BADGE - 4));
        String digits = String.valueOf(note.number());
        PDRectangle box = new PDRectangle(x, y, Math.max(BADGE, 6 + 5.2f * digits.length()), BADGE);
        PDAnnotationText mark = new PDAnnotationText();
        mark.setRectangle(box);
        mark.setName(PDAnnotationText.NAME_NOTE);
        mark.setNoZoom(false);
        mark.setNoRotate(false);
        describe(mark);
        PDAppearanceStream look = look(box);
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(look)) {
            content.setNonStrokingColor(note.weight().colour());
            content.addRect(x, y, box.getWidth(), BADGE);
            content.fill();
            content.setNonStrokingColor(new float[] {1, 1, 1});
            content.beginText();
            content.setFont(font, LETTERS);
            float width = font.getStringWidth(digits) / 1000 * LETTERS;
            content.newLineAtOffset(x + (box.getWidth() - width) / 2, y + (BADGE - LETTERS) / 2 + 1);
            content.showText(digits);
            content.endText();
        }
        return dressed(mark, look);
    }

    private static PDAnnotation dressed(PDAnnotation mark, PDAppearanceStream look) {
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        mark.setAppearance(looks);
        return mark;
    }

    /** The nearest height at or below this where no other number stands; above it when the foot of the page is taken. */
    private float free(float asked) {
        float below = free(asked, -1);
        float y = below >= page.getCropBox().getLowerLeftY() + 2 ? below : free(asked, 1);
        taken.add(y);
        return y;
    }

    private float free(float asked, int direction) {
        float y = asked;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (float other : taken) {
                if (Math.abs(other - y) < BADGE) {
                    y = other + direction * (BADGE + 1);
                    moved = true;
                }
            }
        }
        return y;
    }

    private PDAppearanceStream look(PDRectangle box) {
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setBBox(box);
        look.setResources(new PDResources());
        return look;
    }

    private void describe(PDAnnotationMarkup mark) {
        mark.setColor(new PDColor(note.weight().colour(), PDDeviceRGB.INSTANCE));
        mark.setTitlePopup(AUTHOR);
        mark.setSubject(note.number() + " " + note.title());
        mark.setContents(note.words());
        mark.setPrinted(true);
        mark.setPage(page);
        mark.getCOSObject().setString(COSName.NM, "benmo-" + note.number() + "-" + number);
    }
}
