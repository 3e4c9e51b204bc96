package org.benmo.accounts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One file with a table, as somebody hands it in: {@code .csv}, or a sheet of an {@code .xlsx}. */
public final class TableFile {
    private TableFile() {}

    /** The file is not one of ours to read; the message says what to do, in Chinese. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The sheets of a workbook; one empty name for a CSV file. */
    public static List<String> sheets(Path path, String name) throws Unreadable {
        try {
            return isWorkbook(name) ? XlsxReader.sheets(path) : List.of("");
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("文件打不开或已损坏。用表格软件打开后另存为 xlsx 或 UTF-8 编码的 CSV");
        }
    }

    /** Opens a table at its beginning. */
    public static TableReader open(Path path, String name, String sheet) throws Unreadable {
        try {
            if (isWorkbook(name)) {
                TableReader rows = XlsxReader.open(path, sheet);
                return new Retitled(rows, name, rows.header()); // on disk it has another name than its owner gave it
            }
            return new CsvReader(name, Files.readAllBytes(path));
        } catch (CsvReader.NotUtf8 e) {
            throw new Unreadable("文件不是 UTF-8 编码。用表格软件另存为“CSV UTF-8”，或改用 xlsx");
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("文件打不开或已损坏。用表格软件打开后另存为 xlsx 或 UTF-8 编码的 CSV");
        }
    }

    private static boolean isWorkbook(String name) throws Unreadable {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xlsx")) {
            return true;
        }
        if (lower.endsWith(".csv")) {
            return false;
        }
        throw new Unreadable("只能导入 xlsx 或 csv 文件。旧的 xls 用表格软件另存为 xlsx");
    }

    /** The table a heading fits best: all needed columns there, and most of the others; empty when none has all it needs. */
    public static Optional<TableSpec> fitting(List<String> header) {
        TableSpec best = null;
        long most = 0;
        for (TableSpec table : TableSpec.all()) {
            long hits = table.columns().stream()
                    .filter(column -> header.contains(column.name()))
                    .count();
            boolean complete = table.columns().stream()
                    .filter(TableSpec.Column::needed)
                    .allMatch(column -> header.contains(column.name()));
            if (complete && hits > most) {
                best = table;
                most = hits;
            }
        }
        return Optional.ofNullable(best);
    }
}
