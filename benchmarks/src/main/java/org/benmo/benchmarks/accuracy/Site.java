package org.benmo.benchmarks.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Place;
import org.benmo.documents.Text;

/**
 * A printed number of a document, found by its digits alone and so without the reader under test.
 *
 * @param block index of its block
 * @param cell index of its cell in a table; −1 in running text
 * @param from first character in the paragraph or cell
 * @param to one after the last digit
 * @param digits as printed
 * @param unit word that follows in running text; empty in a cell
 */
record Site(int block, int cell, int from, int to, String digits, String unit) {
    private static final Pattern CELL = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern PROSE = Pattern.compile(
            "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(万元|元|万|%|个百分点|人次|人|批次|批|辆|个|台|户|期|分(?!之))");

    /** True for a number of a table. */
    boolean isCell() {
        return cell >= 0;
    }

    /** Every number of the document that could carry an error. Codes, ordinals and years are none. */
    static List<Site> all(Document document) {
        List<Site> sites = new ArrayList<>();
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Paragraph paragraph -> prose(i, paragraph.text().characters(), sites);
                case Block.Table table -> cells(i, table, sites);
            }
        }
        return sites;
    }

    private static void prose(int block, String characters, List<Site> sites) {
        Matcher matcher = PROSE.matcher(characters);
        while (matcher.find()) {
            sites.add(new Site(block, -1, matcher.start(1), matcher.end(1), matcher.group(1), matcher.group(2)));
        }
    }

    private static void cells(int block, Block.Table table, List<Site> sites) {
        for (int i = 0; i < table.cells().size(); i++) {
            String text = table.cells().get(i).text();
            if (CELL.matcher(text).matches() && text.contains(".")) {
                sites.add(new Site(block, i, 0, text.length(), text, ""));
            }
        }
    }

    /** Where it stands. */
    List<Place> places(Document document) {
        return switch (document.blocks().get(block)) {
            case Block.Paragraph paragraph -> paragraph.text().places(from, to);
            case Block.Table table -> List.of(table.cells().get(cell).place());
        };
    }

    /** The document with other digits here; everything keeps its place. */
    Document replacedBy(Document document, String other) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        blocks.set(
                block,
                switch (blocks.get(block)) {
                    case Block.Paragraph paragraph ->
                        new Block.Paragraph(
                                replaced(paragraph.text(), other),
                                paragraph.page(),
                                paragraph.continues(),
                                paragraph.fontSize(),
                                paragraph.indent());
                    case Block.Table table -> withCell(table, other);
                });
        return new Document(document.name(), document.format(), document.pages(), blocks, document.problems());
    }

    private Block.Table withCell(Block.Table table, String other) {
        List<Block.Cell> cells = new ArrayList<>(table.cells());
        Block.Cell old = cells.get(cell);
        cells.set(cell, new Block.Cell(old.row(), old.column(), old.rowSpan(), old.columnSpan(), other, old.place()));
        return new Block.Table(cells, table.rows(), table.columns(), table.page(), table.ruled());
    }

    private Text replaced(Text text, String other) {
        Place here = text.places(from, to).getFirst();
        Text.Run run = new Text.Run(other, (start, end) -> here);
        return text.slice(0, from).append(Text.of(List.of(run))).append(text.slice(to, text.length()));
    }
}
