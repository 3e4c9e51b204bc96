package org.benmo.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.benmo.documents.Place;
import org.benmo.documents.Problem;
import org.junit.jupiter.api.Test;

/** Notes on copies of PDFs, as another reader of the file finds them. */
final class PdfNotesTest {
    private static final Note NOTE = new Note(
            1,
            "支出合计不符",
            "应为615.42万元",
            Note.Weight.ERROR,
            List.of(new Place.PageBox(1, 100, 50, 160, 62), new Place.PageBox(2, 10, 20, 30, 40)));

    @Test
    void originalIsWhollyInTheCopyAndNothingOfItIsChanged() throws IOException {
        byte[] pdf = pdf(0);
        byte[] copy = copy(pdf, NOTE);
        assertThat(Arrays.copyOf(copy, pdf.length)).isEqualTo(pdf);
        assertThat(copy.length).isGreaterThan(pdf.length);
    }

    @Test
    void markLiesOverTheWordsAndCarriesTheNote() throws IOException {
        try (PDDocument document = Loader.loadPDF(copy(pdf(0), NOTE))) {
            PDAnnotation mark = highlight(document.getPage(0));
            PDRectangle box = mark.getRectangle();
            assertThat(box.getLowerLeftX()).isBetween(97f, 100f);
            assertThat(box.getUpperRightY()).isBetween(842f - 50f, 842f - 47f);
            assertThat(mark.getContents()).isEqualTo("应为615.42万元");
            assertThat(mark.getNormalAppearanceStream()).isNotNull();
            assertThat(document.getPage(0).getAnnotations())
                    .filteredOn(PDAnnotationText.class::isInstance)
                    .hasSize(1);
            assertThat(document.getPage(1).getAnnotations()).hasSize(2);
        }
    }

    @Test
    void markOfATurnedPageLiesWhereTheReaderSawTheWords() throws IOException {
        try (PDDocument document = Loader.loadPDF(copy(pdf(90), NOTE))) {
            PDRectangle box = highlight(document.getPage(0)).getRectangle();
            // Displayed (100, 50) of a page turned by a quarter is (50, 100) of its own space.
            assertThat(box.getLowerLeftX()).isBetween(47f, 50f);
            assertThat(box.getLowerLeftY()).isBetween(97f, 100f);
        }
    }

    @Test
    void bookmarksComeAfterThoseOfTheOriginal() throws IOException {
        try (PDDocument document = Loader.loadPDF(copy(pdf(0), NOTE))) {
            PDOutlineItem own =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(own.getTitle()).isEqualTo("原有书签");
            PDOutlineItem ours = own.getNextSibling();
            assertThat(ours.getTitle()).isEqualTo("核对疑点");
            assertThat(ours.getFirstChild().getTitle()).isEqualTo("1 支出合计不符");
            assertThat(ours.getFirstChild().findDestinationPage(document)).isEqualTo(document.getPage(0));
        }
    }

    @Test
    void fileThatForbidsNotesGetsASentence() throws IOException {
        byte[] pdf = pdf(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            AccessPermission none = new AccessPermission();
            none.setCanModifyAnnotations(false);
            document.protect(new StandardProtectionPolicy("owner", "", none));
            document.save(out);
        }
        Annotated annotated = PdfNotes.on(out.toByteArray(), "核对疑点", List.of(NOTE));
        assertThat(annotated.pdf()).isEmpty();
        assertThat(annotated.problem()).map(Problem::code).contains("NOTES_FORBIDDEN");
    }

    @Test
    void certifiedFileGetsASentence() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf(0))) {
            COSDictionary permissions = new COSDictionary();
            permissions.setItem(COSName.getPDFName("DocMDP"), new COSDictionary());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Perms"), permissions);
            document.save(out);
        }
        Annotated annotated = PdfNotes.on(out.toByteArray(), "核对疑点", List.of(NOTE));
        assertThat(annotated.problem()).map(Problem::code).contains("NOTES_CERTIFIED");
    }

    @Test
    void damagedFileGetsASentence() {
        Annotated annotated = PdfNotes.on(new byte[] {'%', 'P', 'D', 'F'}, "核对疑点", List.of(NOTE));
        assertThat(annotated.pdf()).isEmpty();
        assertThat(annotated.problem()).map(Problem::code).contains("NOTES_IMPOSSIBLE");
    }

    @Test
    void pictureHasTheSizeOfThePageAsDisplayedAndShowsItsInk() throws IOException {
        List<PagePicture> pictures = PagePictures.ofPdf(pdf(90), List.of(1, 7));
        assertThat(pictures).singleElement().satisfies(picture -> {
            assertThat(picture.width()).isEqualTo(842);
            assertThat(picture.height()).isEqualTo(595);
            var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture.image()));
            assertThat((double) image.getWidth() / image.getHeight()).isBetween(1.40, 1.43);
            int dark = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    dark += (image.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
                }
            }
            assertThat(dark).isGreaterThan(100);
        });
        assertThat(PagePictures.ofPdf(new byte[] {1, 2, 3}, List.of(1))).isEmpty();
    }

    @Test
    void numbersOfManyNotesAtTheFootOfAPageAllStandOnIt() throws IOException {
        List<Note> many = IntStream.rangeClosed(1, 30)
                .mapToObj(i ->
                        new Note(i, "不符", "应改", Note.Weight.INFO, List.of(new Place.PageBox(1, 100, 700, 160, 712))))
                .toList();
        try (PDDocument document =
                Loader.loadPDF(PdfNotes.on(pdf(0), "核对疑点", many).pdf().orElseThrow())) {
            List<PDRectangle> numbers = document.getPage(0).getAnnotations().stream()
                    .filter(PDAnnotationText.class::isInstance)
                    .map(PDAnnotation::getRectangle)
                    .toList();
            assertThat(numbers).hasSize(30).allMatch(box -> box.getLowerLeftY() >= 0 && box.getUpperRightY() <= 842);
            assertThat(numbers.stream().map(box -> Math.round(box.getLowerLeftY() / 15.5)))
                    .doesNotHaveDuplicates();
        }
    }

    private static PDAnnotation highlight(PDPage page) throws IOException {
        return page.getAnnotations().stream()
                .filter(PDAnnotationHighlight.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] copy(byte[] pdf, Note note) {
        return PdfNotes.on(pdf, "核对疑点", List.of(note)).pdf().orElseThrow();
    }

    private static byte[] pdf(int rotation) throws IOException {
        // Our letters, so that nothing looks for fonts on the machine.
        return PictureFonts.with(() -> drawn(rotation));
    }

    private static byte[] drawn(int rotation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage(new PDRectangle(595, 842));
                page.setRotation(rotation);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(100, 700);
                    content.showText("Total 615.41");
                    content.endText();
                }
            }
            var outline = new org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle("原有书签");
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.save(out);
        }
        return out.toByteArray();
    }
}
