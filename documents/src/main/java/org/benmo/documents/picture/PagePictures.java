package org.benmo.documents.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.benmo.documents.Source;
import org.benmo.documents.layout.PageContent;
import org.benmo.documents.ofd.OfdReader;

/** Draws pages of a file that has them. What cannot be drawn is left out: a picture helps, it is never needed. */
public final class PagePictures {
    private static final double DOTS_PER_POINT = 110.0 / 72;
    /** Of the longer side; a plan on A0 is drawn coarser. */
    private static final double DOTS_MAX = 1400;

    private PagePictures() {}

    /**
     * Pictures of these pages of a PDF, in order, without those that cannot be drawn.
     *
     * @param pdf the file's bytes
     * @param pages counted from 1; each once
     */
    public static List<PagePicture> ofPdf(byte[] pdf, Collection<Integer> pages) {
        List<PagePicture> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page : new TreeSet<>(pages)) {
                if (page >= 1 && page <= document.getNumberOfPages()) {
                    draw(renderer, document.getPage(page - 1), page).ifPresent(pictures::add);
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The reader got its text out of it; that its look cannot be had is no reason to lose the report.
            return List.copyOf(pictures);
        }
        return List.copyOf(pictures);
    }

    private static Optional<PagePicture> draw(PDFRenderer renderer, PDPage page, int number) {
        PDRectangle crop = page.getCropBox();
        boolean turned = Math.floorMod(page.getRotation() / 90, 2) == 1;
        double width = turned ? crop.getHeight() : crop.getWidth();
        double height = turned ? crop.getWidth() : crop.getHeight();
        if (!(width >= 1 && height >= 1)) {
            return Optional.empty();
        }
        double scale = Math.min(DOTS_PER_POINT, DOTS_MAX / Math.max(width, height));
        try {
            BufferedImage image =
                    PictureFonts.with(() -> renderer.renderImage(number - 1, (float) scale, ImageType.RGB));
            Encoded encoded = Encoded.of(image);
            return Optional.of(new PagePicture(number, width, height, encoded.mediaType(), encoded.bytes()));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.empty();
        }
    }

    /** Pictures of these pages of an OFD file, redrawn from what was read of them; empty when the file cannot be used. */
    public static List<PagePicture> ofOfd(Source source, Collection<Integer> pages) {
        List<PagePicture> pictures = new ArrayList<>();
        try {
            List<PageContent> contents = OfdReader.pages(source);
            PageSketch sketch = new PageSketch();
            for (int page : new TreeSet<>(pages)) {
                if (page >= 1 && page <= contents.size()) {
                    pictures.add(sketched(sketch, contents.get(page - 1), page));
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // As for a PDF: the report does without.
            return List.copyOf(pictures);
        }
        return List.copyOf(pictures);
    }

    private static PagePicture sketched(PageSketch sketch, PageContent content, int page) throws IOException {
        double width = content.turn().width();
        double height = content.turn().height();
        double scale = Math.min(DOTS_PER_POINT, DOTS_MAX / Math.max(1, Math.max(width, height)));
        Encoded encoded = Encoded.of(sketch.draw(content, scale));
        return new PagePicture(page, width, height, encoded.mediaType(), encoded.bytes());
    }
}
