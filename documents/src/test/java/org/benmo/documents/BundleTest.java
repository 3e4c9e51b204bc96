package org.benmo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {
    private static Document document(String name, int pages, Place... places) {
        List<Block> blocks = java.util.Arrays.stream(places)
                .map(place -> (Block) new Block.Table(
                        List.of(new Block.Cell(0, 0, 1, 1, "1.00", place)), 1, 1, pages == 0 ? 0 : 1, true))
                .toList();
        return new Document(name, "x", pages, blocks, List.of());
    }

    private static Place placeOf(Block block) {
        return ((Block.Table) block).cells().getFirst().place();
    }

    @Test
    void everyPlaceIsItsOwnAndLeadsBackToItsFile() {
        List<Place> places = List.of(
                new Place.PageBox(1, 2, 3, 4, 5),
                new Place.LineSpan(7, 1, 2),
                new Place.SheetCell("表", "A1"),
                new Place.ElementPath("body/p[1]"));
        Document first = document("甲.pdf", 3, places.toArray(Place[]::new));
        Document second = document("乙.pdf", 2, places.toArray(Place[]::new));
        Bundle bundle = Bundle.of(List.of(first, second));
        List<Place> all =
                bundle.whole().blocks().stream().map(BundleTest::placeOf).toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(8);
        for (int i = 0; i < 8; i++) {
            assertThat(bundle.locate(all.get(i))).isEqualTo(new Bundle.Located(i / 4, places.get(i % 4)));
        }
        assertThat(bundle.whole().pages()).isEqualTo(5);
        assertThat(bundle.whole().blocks().get(4).page()).isEqualTo(4);
        assertThat(bundle.whole().name()).isEqualTo("甲.pdf + 乙.pdf");
    }

    @Test
    void textsKeepTheirCharactersAndMoveTheirPlaces() {
        Text text = Text.of(List.of(new Text.Run("收入", (from, to) -> new Place.LineSpan(1, from + 1, to))));
        Document narrative =
                new Document("b.txt", "txt", 0, List.of(new Block.Paragraph(text, 0, false, 0, 0)), List.of());
        Bundle bundle = Bundle.of(List.of(document("a.txt", 0), narrative));
        Text moved = ((Block.Paragraph) bundle.whole().blocks().getFirst()).text();
        assertThat(moved.characters()).isEqualTo("收入");
        assertThat(bundle.locate(moved.places(1, 2).getFirst()))
                .isEqualTo(new Bundle.Located(1, new Place.LineSpan(1, 2, 2)));
    }

    @Test
    void oneFileStaysAsItIs() {
        Document only = document("a.txt", 0, new Place.LineSpan(1, 1, 1));
        assertThat(Bundle.of(List.of(only)).whole()).isSameAs(only);
    }
}
