package org.benmo.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Documents;
import org.benmo.documents.Place;
import org.benmo.documents.Source;
import org.benmo.documents.publication.Element;
import org.benmo.documents.publication.Publication;
import org.benmo.documents.publication.Section;
import org.benmo.documents.publication.Style;
import org.benmo.documents.publication.ofd.OfdWriter;
import org.junit.jupiter.api.Test;

/** Pages of OFD files redrawn: the ink lies where the reader says the words are. */
final class PageSketchTest {
    @Test
    void inkLiesInTheBoxesOfTheWordsAndNotBesideThem() throws IOException {
        byte[] ofd = new OfdWriter()
                .write(Publication.of(
                        "示例",
                        "示例局",
                        LocalDate.of(2024, 1, 1),
                        Section.portrait(List.of(Element.Paragraph.of(Style.BODY, "本年支出合计615.41万元。")))));
        Document document = Documents.read("a.ofd", ofd);
        Place.PageBox box = document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .filter(text -> text.characters().contains("615.41"))
                .map(text -> (Place.PageBox) text.places(0, text.length()).getFirst())
                .findFirst()
                .orElseThrow();
        List<PagePicture> pictures = PagePictures.ofOfd(new Source("a.ofd", ofd), List.of(1));
        assertThat(pictures).hasSize(1);
        PagePicture picture = pictures.getFirst();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.image()));
        double scale = image.getWidth() / picture.width();
        int inside = dark(image, scale, box.x0(), box.y0(), box.x1(), box.y1());
        double left = box.x0() - 40;
        int beside = dark(image, scale, left, box.y1() + 20, box.x1(), box.y1() + 60);
        assertThat(inside).isGreaterThan(200);
        assertThat(beside).isZero();
    }

    private static int dark(BufferedImage image, double scale, double x0, double y0, double x1, double y1) {
        int dark = 0;
        for (int x = (int) (x0 * scale); x < x1 * scale; x++) {
            for (int y = (int) (y0 * scale); y < y1 * scale; y++) {
                dark += (image.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
