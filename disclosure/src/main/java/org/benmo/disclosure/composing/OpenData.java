package org.benmo.disclosure.composing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.forms.Form;

/**
 * The figures of the forms for machines: one table of cells in CSV (UTF-8 with byte order mark, so that spreadsheets show it rightly), one
 * cell a line, printed as the forms print it, and its schema (Frictionless table schema). Tables of several offices and years may be put
 * one below the other. {@code benmo check} reads such a table.
 */
public final class OpenData {
    /** File of the cells. */
    public static final String CELLS = "open-data/figures.csv";
    /** File of their schema. */
    public static final String SCHEMA = "open-data/figures.schema.json";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String HEADER = "publisher,year,form,form_title,row,code,name,column,column_label,value,unit";

    private OpenData() {}

    /** Both files, by name. */
    public static Map<String, byte[]> of(FilledYear year) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CELLS, cells(year));
        files.put(SCHEMA, schema());
        return files;
    }

    /** The cells of all forms that are not empty. */
    public static byte[] cells(FilledYear year) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK).append(HEADER).append("\r\n");
        for (FilledForm form : year.forms()) {
            if (form.state() == FormState.EMPTY) {
                continue;
            }
            for (FilledRow row : form.rows()) {
                for (Form.Line column : form.form().columns()) {
                    Optional<Printed> printed = year.printed(new Key(form.form().code(), row.key(), column.key()));
                    printed.ifPresent(value -> line(csv, year, form, row, column, value));
                }
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(
            StringBuilder csv, FilledYear year, FilledForm form, FilledRow row, Form.Line column, Printed value) {
        boolean money = value.unit().kind() == Unit.Kind.MONEY;
        csv.append(List.of(
                                year.profile().name(),
                                String.valueOf(year.year()),
                                form.form().code(),
                                form.title(),
                                row.key(),
                                row.code(),
                                row.name(),
                                column.key(),
                                column.label(),
                                value.value().toPlainString(),
                                money ? "万元" : "")
                        .stream()
                        .map(OpenData::quoted)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static byte[] schema() {
        try (InputStream in = Objects.requireNonNull(OpenData.class.getResourceAsStream("figures.schema.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
