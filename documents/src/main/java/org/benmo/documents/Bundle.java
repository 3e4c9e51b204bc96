package org.benmo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files that belong together, read as one document: forms in a workbook beside a narrative in Word. Places of the whole are
 * all different, those of the first file are its own, and each can be led back to its file.
 *
 * @param whole all blocks, file by file, of the first file's format; pages and lines count on from file to file, sheets and paths
 *     of the others begin with the file's name, as in {@code [决算表.xlsx]公开01表}
 * @param files as read, in the order of the whole
 */
public record Bundle(Document whole, List<Document> files) {
    /** More lines than any text file has. */
    private static final int LINES = 10_000_000;

    /**
     * A place of the whole, led back.
     *
     * @param file index into {@link #files()}
     * @param place in that file
     */
    public record Located(int file, Place place) {}

    /** These files as one document. One file is its own bundle. */
    public static Bundle of(List<Document> files) {
        if (files.size() == 1) {
            return new Bundle(files.getFirst(), List.copyOf(files));
        }
        List<Block> blocks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int pages = 0;
        for (int i = 0; i < files.size(); i++) {
            Document file = files.get(i);
            Shift shift = new Shift(pages, i * LINES, i == 0 ? "" : prefix(file.name()));
            file.blocks().forEach(block -> blocks.add(shift.block(block)));
            problems.addAll(file.problems());
            pages += file.pages();
        }
        String names = files.stream().map(Document::name).collect(Collectors.joining(" + "));
        Document whole =
                new Document(names, files.getFirst().format(), pages, List.copyOf(blocks), List.copyOf(problems));
        return new Bundle(whole, List.copyOf(files));
    }

    /** Where a place of the whole stands. */
    public Located locate(Place place) {
        if (files.size() == 1) {
            return new Located(0, place);
        }
        return switch (place) {
            case Place.PageBox box -> {
                Located page = locatePage(box.page());
                int number = ((Place.PageBox) page.place()).page();
                yield new Located(page.file(), new Place.PageBox(number, box.x0(), box.y0(), box.x1(), box.y1()));
            }
            case Place.LineSpan span ->
                new Located(span.line() / LINES, new Place.LineSpan(span.line() % LINES, span.from(), span.to()));
            case Place.SheetCell cell -> named(cell.sheet(), rest -> new Place.SheetCell(rest, cell.cell()));
            case Place.ElementPath path ->
                named(path.path(), rest -> new Place.ElementPath(rest, path.from(), path.to()));
        };
    }

    private Located locatePage(int page) {
        int before = 0;
        for (int i = 0; i < files.size(); i++) {
            if (page <= before + files.get(i).pages()) {
                return new Located(i, new Place.PageBox(page - before, 0, 0, 0, 0));
            }
            before += files.get(i).pages();
        }
        return new Located(files.size() - 1, new Place.PageBox(page, 0, 0, 0, 0));
    }

    private Located named(String name, java.util.function.Function<String, Place> rest) {
        for (int i = 0; i < files.size(); i++) {
            String prefix = prefix(files.get(i).name());
            if (i > 0 && name.startsWith(prefix)) {
                return new Located(i, rest.apply(name.substring(prefix.length())));
            }
        }
        return new Located(0, rest.apply(name));
    }

    /** As a workbook names a sheet of another. */
    private static String prefix(String name) {
        return "[" + name + "]";
    }

    /** What tells the places of one file from those of the others. */
    private record Shift(int pages, int lines, String prefix) {
        Block block(Block block) {
            int page = block.page() == 0 ? 0 : block.page() + pages;
            return switch (block) {
                case Block.Paragraph paragraph ->
                    new Block.Paragraph(
                            text(paragraph.text()),
                            page,
                            paragraph.continues(),
                            paragraph.fontSize(),
                            paragraph.indent());
                case Block.Table table ->
                    new Block.Table(
                            table.cells().stream().map(this::cell).toList(),
                            table.rows(),
                            table.columns(),
                            page,
                            table.ruled());
            };
        }

        private Text text(Text text) {
            return Text.of(text.runs().stream()
                    .map(run -> new Text.Run(
                            run.characters(), (from, to) -> place(run.locator().locate(from, to))))
                    .toList());
        }

        private Block.Cell cell(Block.Cell cell) {
            return new Block.Cell(
                    cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), place(cell.place()));
        }

        private Place place(Place place) {
            return switch (place) {
                case Place.PageBox box -> new Place.PageBox(box.page() + pages, box.x0(), box.y0(), box.x1(), box.y1());
                case Place.LineSpan span -> new Place.LineSpan(span.line() + lines, span.from(), span.to());
                case Place.SheetCell cell -> new Place.SheetCell(prefix + cell.sheet(), cell.cell());
                case Place.ElementPath path -> new Place.ElementPath(prefix + path.path(), path.from(), path.to());
            };
        }
    }
}
