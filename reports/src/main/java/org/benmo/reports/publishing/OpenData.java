package org.benmo.reports.publishing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Key;
import org.benmo.statements.filled.FilledForm;
import org.benmo.statements.filled.FilledRow;
import org.benmo.statements.filled.FilledYear;
import org.benmo.statements.forms.Form;

/** The figures of the forms as tables for machines: one CSV of cells, one row each, and its schema (Frictionless table schema). */
final class OpenData {
    static final String CELLS = "open-data/figures.csv";
    static final String SCHEMA = "open-data/figures.schema.json";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private OpenData() {}

    static Map<String, byte[]> of(FilledYear year) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        csv.append("form,form_title,row,code,name,column,column_label,value,unit\r\n");
        for (FilledForm form : year.forms()) {
            for (FilledRow row : form.rows()) {
                for (Form.Line column : form.form().columns()) {
                    Optional<Printed> printed = year.printed(new Key(form.form().code(), row.key(), column.key()));
                    printed.ifPresent(value -> line(csv, form, row, column, value));
                }
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CELLS, csv.toString().getBytes(StandardCharsets.UTF_8));
        files.put(SCHEMA, schema());
        return files;
    }

    private static void line(StringBuilder csv, FilledForm form, FilledRow row, Form.Line column, Printed value) {
        boolean money = value.unit().kind() == Unit.Kind.MONEY;
        csv.append(form.form().code()).append(',');
        csv.append(quoted(form.title())).append(',');
        csv.append(row.key()).append(',');
        csv.append(row.code()).append(',');
        csv.append(quoted(row.name())).append(',');
        csv.append(column.key()).append(',');
        csv.append(quoted(column.label())).append(',');
        csv.append(value.value().toPlainString()).append(',');
        csv.append(money ? "万元" : "").append("\r\n");
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static byte[] schema() {
        return Json.bytes(json -> {
            json.writeStringProperty("$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json");
            json.writeArrayPropertyStart("fields");
            field(json, "form", "string", "表的代码，T01 至 T10");
            field(json, "form_title", "string", "表名");
            field(json, "row", "string", "行的代码，func. 后面是功能分类，econ. 后面是经济分类");
            field(json, "code", "string", "科目编码，没有的为空");
            field(json, "name", "string", "项目或科目名称");
            field(json, "column", "string", "栏的代码");
            field(json, "column_label", "string", "栏目名称");
            field(json, "value", "number", "印出的数，与公开的表一致");
            field(json, "unit", "string", "万元；数量为空");
            json.writeEndArray();
            json.writeArrayPropertyStart("primaryKey");
            json.writeString("form");
            json.writeString("row");
            json.writeString("column");
            json.writeEndArray();
        });
    }

    private static void field(tools.jackson.core.JsonGenerator json, String name, String type, String words) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("type", type);
        json.writeStringProperty("description", words);
        json.writeEndObject();
    }
}
