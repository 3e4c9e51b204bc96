package org.benmo.benchmarks.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.benmo.statements.figures.Key;

/** By which words the second reading knows a row or a column; written down apart from the forms the reader uses. */
final class SecondLabels {
    private record Label(String form, String kind, String key, String words) {}

    private final List<Label> labels;

    private SecondLabels(List<Label> labels) {
        this.labels = labels;
    }

    static SecondLabels load() {
        List<Label> labels = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(SecondLabels.class.getResourceAsStream("second-labels.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] fields = line.split("\t");
                labels.add(new Label(fields[0], fields[1], fields[2], fields[3]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SecondLabels(labels);
    }

    /** True when a row of this name is the row of the key; false also where no words are known for it. */
    boolean isRow(Key key, String name) {
        if (key.form().equals("T07")) {
            return true;
        }
        return is(key.form(), "row", key.row(), name);
    }

    /** True when a column under these headings is the column of the key. */
    boolean isColumn(Key key, String heading) {
        return is(key.form(), "column", key.column(), heading)
                && (!key.form().equals("T07") || is(key.form(), "row", key.row(), heading));
    }

    private boolean is(String form, String kind, String key, String printed) {
        return labels.stream()
                .filter(label -> label.kind().equals(kind) && label.key().equals(key) && form.matches(label.form()))
                .anyMatch(label -> printed.matches(".*(?:" + label.words() + ").*"));
    }
}
