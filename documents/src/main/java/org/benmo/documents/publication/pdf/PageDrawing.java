package org.benmo.documents.publication.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.benmo.documents.publication.drawing.Shape;
import org.benmo.documents.publication.layout.LaidOut;
import org.benmo.documents.publication.layout.Mark;

/** Draws one page. */
final class PageDrawing {
    private static final float HAIR = 0.6f;
    private static final double THICKER = 0.028;
    private static final int HEXADECIMAL = 16;
    private static final float BYTE = 255f;

    private final PDDocument document;
    private final PDPage paper;
    private final LaidOut.Page page;
    private final EmbeddedFonts fonts;
    private final double height;

    PageDrawing(PDDocument document, PDPage paper, LaidOut.Page page, EmbeddedFonts fonts) {
        this.document = document;
        this.paper = paper;
        this.page = page;
        this.fonts = fonts;
        this.height = page.orientation().height();
    }

    void draw() throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(document, paper)) {
            out.setLineWidth(HAIR);
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Area area) {
                    area(out, area);
                }
            }
            out.setNonStrokingColor(new PDColor(new float[] {0}, PDDeviceGray.INSTANCE));
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Rule rule) {
                    out.moveTo((float) rule.x1(), y(rule.y1()));
                    out.lineTo((float) rule.x2(), y(rule.y2()));
                    out.stroke();
                }
            }
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Words words) {
                    words(out, words);
                }
            }
        }
    }

    private void words(PDPageContentStream out, Mark.Words words) throws IOException {
        out.beginText();
        out.setFont(fonts.of(words.typeface()), (float) words.size());
        out.setCharacterSpacing((float) words.spacing());
        if (words.strong()) {
            out.setLineWidth((float) (words.size() * THICKER));
            out.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            out.setRenderingMode(RenderingMode.FILL);
        }
        out.newLineAtOffset((float) words.x(), y(words.baseline()));
        out.showText(words.text());
        out.endText();
        if (words.strong()) {
            out.setLineWidth(HAIR);
        }
    }

    private void area(PDPageContentStream out, Mark.Area area) throws IOException {
        int colour = Integer.parseInt(area.colour(), HEXADECIMAL);
        out.setNonStrokingColor(new PDColor(
                new float[] {(colour >> 16 & 0xFF) / BYTE, (colour >> 8 & 0xFF) / BYTE, (colour & 0xFF) / BYTE},
                PDDeviceRGB.INSTANCE));
        for (List<Shape.Point> contour : area.contours()) {
            out.moveTo((float) contour.getFirst().x(), y(contour.getFirst().y()));
            for (Shape.Point point : contour.subList(1, contour.size())) {
                out.lineTo((float) point.x(), y(point.y()));
            }
            out.closePath();
        }
        out.fill();
    }

    private float y(double fromTop) {
        return (float) (height - fromTop);
    }
}
