package org.benmo.accounts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a folder: {@code 凭证.csv}, {@code 凭证.xlsx}, or a sheet named 凭证 of any workbook. */
final class Folder implements Opening {
    private static final long LARGEST = 1L << 30;

    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final List<Problem> problems;

    private record Place(Path path, String sheet) {}

    Folder(Path directory, List<Problem> problems) throws IOException {
        this.problems = problems;
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".csv")) {
                put(name.substring(0, name.length() - 4), new Place(file, ""));
            } else if (lower.endsWith(".xlsx") && !name.startsWith("~")) {
                putWorkbook(file, name.substring(0, name.length() - 5));
            }
        }
    }

    private void putWorkbook(Path file, String name) {
        if (TableSpec.named(name).isPresent()) {
            put(name, new Place(file, name));
            return;
        }
        try {
            XlsxReader.sheets(file).stream()
                    .filter(sheet -> TableSpec.named(sheet).isPresent())
                    .forEach(sheet -> put(sheet, new Place(file, sheet)));
        } catch (IOException | RuntimeException e) {
            problems.add(unreadable(file));
        }
    }

    private void put(String table, Place place) {
        if (TableSpec.named(table).isPresent()) {
            places.computeIfAbsent(table, t -> new ArrayList<>()).add(place);
        }
    }

    private static Problem unreadable(Path file) {
        return new Problem(
                "F02",
                true,
                String.valueOf(file.getFileName()),
                "",
                0,
                "文件打不开或已损坏",
                "用表格软件打开后另存为 xlsx 或 UTF-8 编码的 CSV");
    }

    /** True when the table is there, whatever is in it. */
    boolean has(TableSpec spec) {
        return places.containsKey(spec.name());
    }

    /** Opens a table; empty when it is not there or cannot be opened, which is told unless it may be missing. */
    @Override
    public Optional<Rows> open(TableSpec spec) {
        List<Place> found = places.getOrDefault(spec.name(), List.of());
        if (found.isEmpty()) {
            if (!spec.optional()) {
                problems.add(new Problem(
                        "F01",
                        true,
                        spec.name() + ".csv",
                        "",
                        0,
                        "缺少“" + spec.name() + "”表",
                        "补上这个文件；没有业务也要保留只有表头的空表"));
            }
            return Optional.empty();
        }
        if (found.size() > 1) {
            problems.add(new Problem(
                    "F01", true, spec.name(), "", 0, "“" + spec.name() + "”表有" + found.size() + "份", "只保留一份"));
            return Optional.empty();
        }
        return open(spec, found.getFirst());
    }

    private Optional<Rows> open(TableSpec spec, Place place) {
        try {
            if (Files.size(place.path()) > LARGEST) {
                problems.add(new Problem(
                        "F02", true, String.valueOf(place.path().getFileName()), "", 0, "文件大于1GB", "按单位分开编报"));
                return Optional.empty();
            }
            return Optional.of(new Rows(spec, reader(place), problems));
        } catch (CsvReader.NotUtf8 e) {
            problems.add(new Problem(
                    "F02",
                    true,
                    String.valueOf(place.path().getFileName()),
                    "",
                    0,
                    "文件不是 UTF-8 编码",
                    "用表格软件另存为“CSV UTF-8”，或改用 xlsx"));
        } catch (IOException | RuntimeException e) {
            problems.add(unreadable(place.path()));
        }
        return Optional.empty();
    }

    private static TableReader reader(Place place) throws IOException, CsvReader.NotUtf8 {
        return place.sheet().isEmpty()
                ? new CsvReader(String.valueOf(place.path().getFileName()), Files.readAllBytes(place.path()))
                : XlsxReader.open(place.path(), place.sheet());
    }
}
