package org.benmo.accounts.files;

import java.io.IOException;
import java.util.List;

/**
 * A table under another name or other headings.
 *
 * @param inner its rows
 * @param file name it is told by
 * @param header headings in place of its own, as many
 */
public record Retitled(TableReader inner, String file, List<String> header) implements TableReader {
    /** Keeps its own copy. */
    public Retitled {
        header = List.copyOf(header);
    }

    @Override
    public String sheet() {
        return inner.sheet();
    }

    @Override
    public boolean next() throws IOException {
        return inner.next();
    }

    @Override
    public int row() {
        return inner.row();
    }

    @Override
    public String text(int column) {
        return inner.text(column);
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
