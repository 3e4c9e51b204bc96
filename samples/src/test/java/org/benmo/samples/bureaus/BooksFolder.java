package org.benmo.samples.bureaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.benmo.accounts.files.BooksWriter;
import org.benmo.accounts.files.Problem;
import org.benmo.accounts.files.YearReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The sample bureau's books as files of a folder, for a test to spoil. */
abstract class BooksFolder {
    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSampleBureau() throws IOException {
        BooksWriter.write(SampleBureau.books(1), folder);
    }

    List<String> lines(String table) throws IOException {
        String text = Files.readString(folder.resolve(table + ".csv"));
        return text.replace("\uFEFF", "").lines().toList();
    }

    /** Changes one cell of a table; rows are counted from 1, the header being row 1. */
    void set(String table, int row, String column, String value) throws IOException {
        List<String> lines = new ArrayList<>(lines(table));
        int place = List.of(lines.getFirst().split(",", -1)).indexOf(column);
        String[] cells = lines.get(row - 1).split(",", -1);
        cells[place] = value;
        lines.set(row - 1, String.join(",", cells));
        Files.write(folder.resolve(table + ".csv"), lines);
    }

    String cell(String table, int row, String column) throws IOException {
        List<String> lines = lines(table);
        int place = List.of(lines.getFirst().split(",", -1)).indexOf(column);
        return lines.get(row - 1).split(",", -1)[place];
    }

    void append(String table, String line) throws IOException {
        List<String> lines = new ArrayList<>(lines(table));
        lines.add(line);
        Files.write(folder.resolve(table + ".csv"), lines);
    }

    /** The problems of the folder; none of them lets a form be made. */
    List<Problem> blocked() {
        YearReading reading = YearReading.of(folder, 2021);
        assertThat(reading.accounts()).isEmpty();
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
        return reading.problems().stream().filter(Problem::blocking).toList();
    }

    void assertTold(String code, String file, int row, String words) {
        assertThat(blocked()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.row()).isEqualTo(row);
            assertThat(problem.message()).contains(words);
        });
    }

    int rowOf(String table, String cell) throws IOException {
        List<String> lines = lines(table);
        for (int i = 1; i < lines.size(); i++) {
            if (List.of(lines.get(i).split(",", -1)).contains(cell)) {
                return i + 1;
            }
        }
        throw new IllegalStateException(cell);
    }
}
