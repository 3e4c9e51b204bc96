package org.benmo.bureau.books;

import java.util.List;
import org.benmo.accounts.files.TableReader;
import org.benmo.accounts.files.TableSpec;

/** Rows typed on a page. */
final class Typed implements TableReader {
    private final TableSpec table;
    private final List<List<String>> rows;
    private int at = -1;

    Typed(TableSpec table, List<List<String>> rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    public String file() {
        return "本页";
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public List<String> header() {
        return table.columns().stream().map(TableSpec.Column::name).toList();
    }

    @Override
    public boolean next() {
        return ++at < rows.size();
    }

    @Override
    public int row() {
        return at + 1;
    }

    @Override
    public String text(int column) {
        return column < rows.get(at).size() ? rows.get(at).get(column).strip() : "";
    }
}
