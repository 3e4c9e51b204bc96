package org.benmo.benchmarks.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.benmo.disclosure.Finding;

/**
 * A true error of a real document, decided by people before the first run.
 *
 * @param file part of the file's name
 * @param id of the error in the record of that document
 * @param severities it may be reported at
 * @param words all of these must stand in the finding; each may give alternatives
 */
record Expected(String file, String id, List<String> severities, List<List<String>> words) {
    private static final int COLUMNS = 4;

    /** All errors on record. */
    static List<Expected> all() throws IOException {
        List<Expected> all = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Expected.class.getResourceAsStream("expected.tsv")), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length >= COLUMNS) {
                    all.add(new Expected(
                            cells[0],
                            cells[1],
                            List.of(cells[2].split("\\|")),
                            List.of(cells[3].split(" ")).stream()
                                    .map(word -> List.of(word.split("\\|")))
                                    .toList()));
                }
            }
        }
        return all;
    }

    /** True when this finding reports the error at a severity it may have. */
    boolean isReportedBy(Finding finding) {
        if (!severities.contains(finding.severity().name().toLowerCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder said = new StringBuilder(finding.message()).append(finding.text());
        finding.places().forEach(place -> said.append(place.text()));
        return words.stream().allMatch(alternatives -> alternatives.stream().anyMatch(word -> said.indexOf(word) >= 0));
    }
}
