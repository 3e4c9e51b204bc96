package org.benmo.documents.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.benmo.documents.Block;
import org.benmo.documents.Document;
import org.benmo.documents.Format;
import org.benmo.documents.ProblemCode;
import org.benmo.documents.Source;
import org.benmo.documents.Text;
import org.benmo.documents.writing.LineText;

/** The blocks of a sheet in reading order: lines above and below a grid as paragraphs, every grid as a table. */
final class SheetBlocks {
    /** Names that programs give and nobody chose. */
    private static final Pattern GIVEN_NAME =
            Pattern.compile("(?i)(?:sheet|工作表|worksheet|chart|封面|首页|目录)\\s*\\d*(?:\\s*\\(\\d+\\))?");

    private final RawSheet sheet;
    private final List<Block> blocks = new ArrayList<>();
    private boolean complete = true;

    private SheetBlocks(RawSheet sheet) {
        this.sheet = sheet;
    }

    /** The document that sheets make in their order. */
    static Document document(Source source, Format format, List<RawSheet> sheets, SheetProblems problems) {
        List<Block> blocks = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            SheetBlocks reader = new SheetBlocks(sheet);
            new SheetRows(sheet).stretches().forEach(reader::stretch);
            if (!reader.blocks.isEmpty()) {
                reader.name();
            }
            blocks.addAll(reader.blocks);
            if (!reader.complete) {
                problems.at(ProblemCode.SHEET_TOO_LARGE, sheet.name(), "");
            }
        }
        if (blocks.isEmpty()) {
            problems.add(ProblemCode.NO_TEXT.problem());
        }
        return new Document(source.name(), format.id(), 0, List.copyOf(blocks), problems.all());
    }

    /** The tab may bear the only title a table has; it stands above everything, so that a title in the sheet goes before it. */
    private void name() {
        String words = LineText.words(sheet.name());
        boolean printed = blocks.stream()
                .anyMatch(block -> block instanceof Block.Paragraph paragraph
                        && paragraph.text().characters().contains(words));
        if (!words.isEmpty()
                && !printed
                && !GIVEN_NAME.matcher(sheet.name().strip()).matches()) {
            blocks.addFirst(paragraph(words, 0, 0));
        }
    }

    private void stretch(SheetRows.Stretch stretch) {
        if (stretch.isGrid()) {
            for (SheetGrid grid : SheetGrid.of(sheet, stretch)) {
                grid(grid);
            }
        } else {
            stretch.cells().forEach(this::paragraphs);
        }
    }

    private void grid(SheetGrid grid) {
        if (grid.rows() < 2 || grid.columns() < 2) {
            grid.cells().forEach(this::paragraphs);
        } else if (grid.isTooLarge()) {
            complete = false;
        } else {
            blocks.add(grid.table());
        }
    }

    private void paragraphs(RawCell cell) {
        cell.text()
                .lines()
                .map(LineText::words)
                .filter(words -> !words.isEmpty())
                .forEach(words -> blocks.add(paragraph(words, cell.row(), cell.column())));
    }

    private Block.Paragraph paragraph(String words, int row, int column) {
        Text.Run run = new Text.Run(words, (from, to) -> sheet.place(row, column));
        return new Block.Paragraph(Text.of(List.of(run)), 0, false, 0, 0);
    }
}
