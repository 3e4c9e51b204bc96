package org.benmo.accounts.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.benmo.accounts.deriving.Template;
import org.benmo.accounts.events.Events;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The description of the input tables, made of the same data the reader works by: a page for people, a Table Schema a file. */
public final class FormatPage {
    private FormatPage() {}

    /** The page {@code docs/data-format.md}. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# 账套数据格式\n\n");
        page.append("一个文件夹放一个部门一个年度的账套。每张表是一个 UTF-8 编码的 CSV（`凭证.csv`）、一个工作簿（`凭证.xlsx`），或任一工作簿里同名的工作表。\n");
        page.append("第一行是表头，列的先后不限。金额一律以元填列，最多两位小数。没有业务的表也要保留，只留表头。\n");
        page.append(
                "`benmo sample --templates 目录` 生成空表和每张表的 JSON 格式说明（Table Schema），`benmo sample --out 目录` 生成一套填好的样例。\n\n");
        page.append("本页由 `accounts` 的 `tables.yaml` 生成，测试保证两者一致。\n");
        for (TableSpec table : TableSpec.all()) {
            page.append("\n## ").append(table.name()).append("\n\n");
            page.append(table.about())
                    .append(table.optional() ? "（可以没有这个文件）" : "")
                    .append("\n\n");
            page.append("| 列 | 类型 | 必填 | 说明 |\n|---|---|---|---|\n");
            for (TableSpec.Column column : table.columns()) {
                String choices = column.choices().isEmpty() ? "" : "：" + String.join("、", column.choices());
                page.append("| ")
                        .append(column.name())
                        .append(" | ")
                        .append(column.type().label())
                        .append(" | ")
                        .append(column.needed() ? "是" : "")
                        .append(" | ")
                        .append(column.about())
                        .append(choices)
                        .append(" |\n");
            }
        }
        page.append("\n## 业务类型\n\n业务表里可以写的业务，按日期适用不同的分录模板：")
                .append(String.join("、", Events.standard().names()))
                .append("。\n\n## 模板\n\n");
        for (Template template : Template.all()) {
            page.append("- `")
                    .append(template.name())
                    .append("`：")
                    .append(template.years())
                    .append(" 年度；")
                    .append(template.source());
            page.append(template.verified() ? "" : "（未核对原件）").append("\n");
        }
        page.append("\n标“未核对原件”的模板按通行做法编写，没有对照过财政部门印发的原表：表的栏次、行次可能与当年的原件有出入。")
                .append("用它之前，请对照本地印发的表样核对一遍；不一致的，以印发的为准，改 `templates.yaml` 即可，不用改程序。\n");
        return page.toString();
    }

    /** Writes a Table Schema for every table into a folder, which is made. */
    public static void writeSchemas(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (TableSpec table : TableSpec.all()) {
            Path file = folder.resolve(table.name() + ".schema.json");
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                    JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
                schema(json, table);
            }
        }
    }

    private static void schema(JsonGenerator json, TableSpec table) {
        json.writeStartObject();
        json.writeStringProperty("name", table.name());
        json.writeStringProperty("description", table.about());
        json.writeStringProperty("encoding", "utf-8");
        json.writeArrayPropertyStart("fields");
        for (TableSpec.Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("type", type(column.type()));
            json.writeStringProperty("title", column.type().label());
            json.writeStringProperty("description", column.about());
            json.writeObjectPropertyStart("constraints");
            json.writeBooleanProperty("required", column.needed());
            List<String> choices = column.choices();
            if (!choices.isEmpty()) {
                json.writeArrayPropertyStart("enum");
                choices.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String type(TableSpec.Type type) {
        return switch (type) {
            case DATE -> "date";
            case MONEY, DECIMAL -> "number";
            case COUNT -> "integer";
            default -> "string";
        };
    }
}
