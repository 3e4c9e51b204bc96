package org.benmo.accounts.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.benmo.accounts.books.Chart;
import org.benmo.statements.data.Node;

/**
 * What one input table looks like.
 *
 * @param name of the file or sheet
 * @param about what it holds
 * @param optional true when it may be missing
 * @param columns in the order of the templates; a file may have them in any order
 */
public record TableSpec(String name, String about, boolean optional, List<Column> columns) {

    /** What a cell may hold. */
    public enum Type {
        TEXT("文字"),
        DATE("日期"),
        MONEY("金额（元）"),
        COUNT("整数"),
        DECIMAL("数"),
        UNIT("单位代码"),
        ACCOUNT("科目代码"),
        FUNCTION("功能分类代码"),
        ECONOMY("经济分类代码"),
        PROJECT("项目代码");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The word used in the description of the format. */
        public String label() {
            return label;
        }
    }

    /**
     * A column.
     *
     * @param name its header
     * @param type what its cells hold
     * @param needed true when a cell must not be empty
     * @param choices the only words allowed; empty for any
     * @param about what to write
     */
    public record Column(String name, Type type, boolean needed, List<String> choices, String about) {}

    private static final class Standard {
        static final List<TableSpec> ALL = Chart.resource("tables.yaml").field("tables").orElseThrow().asList().stream()
                .map(TableSpec::of)
                .toList();
    }

    /** All tables, in the order of the description. */
    public static List<TableSpec> all() {
        return Standard.ALL;
    }

    /** A table by its name. */
    public static Optional<TableSpec> named(String name) {
        return all().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static TableSpec of(Node node) {
        return new TableSpec(
                node.text("name"),
                node.text("about"),
                node.text("optional").equals("true"),
                node.field("columns").orElseThrow().asList().stream()
                        .map(column -> new Column(
                                column.text("name"),
                                Type.valueOf(column.text("type").toUpperCase(Locale.ROOT)),
                                column.text("needed").equals("true"),
                                column.texts("choices"),
                                column.text("about")))
                        .toList());
    }
}
