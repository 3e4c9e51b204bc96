package org.benmo.accounts.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.accounts.books.Books;
import org.benmo.accounts.invariants.VoucherChain;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.RecordLineage;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.forms.Form;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the filled forms: one CSV a form, {@code forms.json}, {@code lineage.json}, and a workbook. */
public final class FormsWriter {
    private static final char MARK = '\uFEFF';

    private final FilledYear year;
    private final Books books;
    private final String version;

    /** Writes this year of these books, saying which version made it. */
    public FormsWriter(FilledYear year, Books books, String version) {
        this.year = year;
        this.books = books;
        this.version = version;
    }

    /** Writes all files into a folder that exists. */
    public void write(Path folder) throws IOException {
        for (FilledForm form : year.forms()) {
            csv(form, folder.resolve(form.form().code() + ".csv"));
        }
        String chain = VoucherChain.of(books.journal());
        forms(folder.resolve("forms.json"), chain);
        lineage(folder.resolve("lineage.json"), chain);
        FormsWorkbook.write(year, folder.resolve("forms.xlsx"));
    }

    private void csv(FilledForm form, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(MARK);
            List<String> head = new ArrayList<>(List.of("行", "科目编码", "项目"));
            for (Form.Line column : form.columns()) {
                head.add(column.label());
                head.add(column.label() + "（精确到元）");
            }
            out.write(String.join(",", head) + "\r\n");
            for (FilledRow row : form.rows()) {
                List<String> cells = new ArrayList<>(List.of(row.key(), row.code(), row.name()));
                for (Form.Line column : form.columns()) {
                    Key key = new Key(form.form().code(), row.key(), column.key());
                    cells.add(year.printed(key).map(Printed::text).orElse(""));
                    cells.add(year.figure(key)
                            .map(f -> f.printed().value().toPlainString())
                            .orElse(""));
                }
                out.write(String.join(",", cells) + "\r\n");
            }
        }
    }

    private JsonGenerator open(BufferedWriter out, boolean pretty) {
        JsonFactory factory = new JsonFactory();
        if (!pretty) {
            return factory.createGenerator(ObjectWriteContext.empty(), out);
        }
        return factory.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter();
                    }
                },
                out);
    }

    private void head(JsonGenerator json, String chain) {
        json.writeStringProperty("benmo", version);
        json.writeStringProperty("unit", year.profile().name());
        json.writeNumberProperty("year", year.year());
        json.writeStringProperty("template", year.template());
        json.writeStringProperty("vouchers", chain);
    }

    private void forms(Path file, String chain) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = open(out, true)) {
            json.writeStartObject();
            head(json, chain);
            json.writeArrayPropertyStart("forms");
            year.forms().forEach(form -> form(json, form));
            json.writeEndArray();
            json.writeArrayPropertyStart("facts");
            for (Figure figure : year.figures().all()) {
                if (figure.key().form().equals(Key.TEXT)) {
                    json.writeStartObject();
                    json.writeStringProperty("metric", figure.key().row());
                    json.writeStringProperty("measure", figure.key().column());
                    value(json, figure);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void form(JsonGenerator json, FilledForm form) {
        json.writeStartObject();
        json.writeStringProperty("form", form.form().code());
        json.writeStringProperty("title", form.title());
        json.writeStringProperty("state", form.state().name().toLowerCase(java.util.Locale.ROOT));
        if (!form.note().isEmpty()) {
            json.writeStringProperty("note", form.note());
        }
        json.writeArrayPropertyStart("rows");
        for (FilledRow row : form.rows()) {
            json.writeStartObject();
            json.writeStringProperty("row", row.key());
            if (!row.code().isEmpty()) {
                json.writeStringProperty("code", row.code());
            }
            json.writeStringProperty("name", row.name());
            json.writeObjectPropertyStart("cells");
            for (Form.Line column : form.columns()) {
                Optional<Figure> figure = year.figure(new Key(form.form().code(), row.key(), column.key()));
                figure.ifPresent(cell -> {
                    json.writeObjectPropertyStart(column.key());
                    value(json, cell);
                    json.writeEndObject();
                });
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(JsonGenerator json, Figure figure) {
        String unit = switch (figure.printed().unit()) {
            case YUAN -> "元";
            case SCORE -> "分";
            default -> "个";
        };
        json.writeStringProperty("value", figure.printed().value().toPlainString());
        json.writeStringProperty("unit", unit);
        if (figure.printed().unit() == Unit.YUAN) {
            String printed = year.printed(figure.key()).map(Printed::text).orElse("");
            json.writeStringProperty("printed", printed);
            json.writeStringProperty("printedUnit", "万元");
        }
    }

    /** A figure with operands names them; its records are theirs. A leaf names its records. */
    private void lineage(Path file, String chain) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = open(out, false)) {
            json.writeStartObject();
            head(json, chain);
            json.writeArrayPropertyStart("figures");
            for (Figure figure : year.figures().all()) {
                json.writeRaw('\n');
                json.writeStartObject();
                json.writeStringProperty("id", figure.key() + "#1");
                json.writeStringProperty("value", figure.printed().value().toPlainString());
                if (figure.lineage() instanceof RecordLineage lineage) {
                    of(json, lineage);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void of(JsonGenerator json, RecordLineage lineage) {
        json.writeStringProperty("formula", lineage.formula());
        List<Key> operands = lineage.operands();
        if (!operands.isEmpty()) {
            json.writeArrayPropertyStart("operands");
            operands.forEach(key -> json.writeString(key + "#1"));
            json.writeEndArray();
            json.writeNumberProperty("recordCount", lineage.recordCount());
            return;
        }
        json.writeArrayPropertyStart("records");
        lineage.records().forEach(json::writeString);
        json.writeEndArray();
    }
}
