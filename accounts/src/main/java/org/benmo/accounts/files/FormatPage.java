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
    private static final String EVENTS_ABOUT =
            "分录模板按财会〔2017〕25号和财会〔2022〕25号（政府会计准则制度解释第5号）编写，写在 `accounts` 的 `events.yaml` 里，各有适用的起止日期。当地财政部门另有规定的业务，不用业务表，直接写凭证。";

    private static final String TEMPLATES_ABOUT = """
            基本信息的“模板”写下面的一个名字；不写的用那一年最新的一个。

            “未核对原件”（`templates.yaml` 中的 `verified: false`）是说：这个版式按通行的公开表样编写，还没有拿到那一省那一年印发的原件逐格对照。它只关系到版式和口径，即公开哪几张表、表题、列的取舍、“三公”经费统计哪些资金、预算数取年初还是全年；金额怎样从凭证得出、各表怎样勾稽与它无关。第一次使用前，请拿当年印发的表样把生成的空表对照一遍：一致的，请维护者把那一条改成 `verified: true`，“未核对原件”的字样随之消失；不一致的，请维护者先改那一条里的差别。没有标“未核对原件”的，已与公开的原件对照过。""";

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
                .append("。\n\n")
                .append(EVENTS_ABOUT)
                .append("\n\n## 模板\n\n")
                .append(TEMPLATES_ABOUT)
                .append("\n\n");
        for (Template template : Template.all()) {
            page.append("- `")
                    .append(template.name())
                    .append("`：")
                    .append(template.years())
                    .append(" 年度；")
                    .append(template.source());
            page.append(template.verified() ? "" : "（未核对原件）").append("\n");
        }
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
