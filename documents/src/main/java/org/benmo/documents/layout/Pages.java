package org.benmo.documents.layout;

import java.util.List;
import org.benmo.documents.Block;

/** What the pages of a document say, in reading order. */
public final class Pages {
    private Pages() {}

    /** The paragraphs and tables of pages that follow each other, without running heads and page numbers. */
    public static List<Block> blocks(List<PageContent> contents) {
        List<PageLayout> pages = contents.stream().map(PageLayout::of).toList();
        return Flow.of(ColumnTables.in(Furniture.without(pages)));
    }
}
