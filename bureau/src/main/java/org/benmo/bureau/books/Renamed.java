package org.benmo.bureau.books;

import java.io.IOException;
import java.util.List;
import org.benmo.accounts.files.TableReader;

/** A table whose headings were put into our words. */
record Renamed(TableReader inner, List<String> header) implements TableReader {
    @Override
    public String file() {
        return inner.file();
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
