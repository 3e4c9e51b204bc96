package org.benmo.accounts.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One table of the books being written as CSV, its header first. */
final class TableWriter implements AutoCloseable {
    private static final char MARK = '\uFEFF'; // so that spreadsheet programs open the file as UTF-8

    private final BufferedWriter writer;

    private TableWriter(Path file, TableSpec table) throws IOException {
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        writer.write(MARK);
        row(table.columns().stream().map(TableSpec.Column::name).toArray());
    }

    /** The table's own file in a folder of books. */
    static TableWriter of(Path folder, String table) throws IOException {
        return to(folder.resolve(table + ".csv"), table);
    }

    /** The table in another file, such as one that takes its place when it is whole. */
    static TableWriter to(Path file, String table) throws IOException {
        return new TableWriter(file, TableSpec.named(table).orElseThrow());
    }

    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(quoted(String.valueOf(cells[i])));
        }
        writer.write("\r\n");
    }

    private static String quoted(String text) {
        boolean special = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    void flush() throws IOException {
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
