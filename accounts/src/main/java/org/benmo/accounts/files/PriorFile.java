package org.benmo.accounts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes the table 上年决算 of a folder of books; the old one stays whole until the new one is. */
public final class PriorFile {
    private static final String TABLE = "上年决算";

    private PriorFile() {}

    /**
     * One figure published last year.
     *
     * @param metric registered name
     * @param name for people
     * @param value in {@code unit}
     * @param unit 元 or 个
     */
    public record Line(String metric, String name, String value, String unit) {}

    /** True when the folder has the table already, as CSV or in a workbook. */
    public static boolean isThere(Path folder) throws IOException {
        return new Folder(folder, new ArrayList<>()).has(TableSpec.named(TABLE).orElseThrow());
    }

    /** True when it is a file of its own that can be replaced. */
    public static boolean isReplaceable(Path folder) {
        return Files.isRegularFile(folder.resolve(TABLE + ".csv"));
    }

    /** Writes it as CSV. */
    public static void write(Path folder, List<Line> lines) throws IOException {
        Path half = folder.resolve(TABLE + ".csv.tmp");
        try {
            try (TableWriter out = TableWriter.to(half, TABLE)) {
                for (Line line : lines) {
                    out.row(line.metric(), line.name(), line.value(), line.unit());
                }
            }
            Files.move(half, folder.resolve(TABLE + ".csv"), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
