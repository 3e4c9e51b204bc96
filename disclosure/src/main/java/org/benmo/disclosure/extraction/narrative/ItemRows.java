package org.benmo.disclosure.extraction.narrative;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.benmo.disclosure.FormTable;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.forms.Forms;

/**
 * The rows of classification items named in sentences. One name in two sections is one row only when both speak of the
 * same money: 支出决算 counts all money, 一般公共预算 a part of it.
 */
final class ItemRows {
    private final Map<String, ItemTable> tables;
    private final Set<SectionKind> kinds;

    /**
     * Items of the forms read.
     *
     * @param forms as read
     * @param kinds the kinds of sections the document has
     */
    ItemRows(List<FormTable> forms, Set<SectionKind> kinds) {
        this.tables = Map.of(
                "T03", new ItemTable(forms, "T03"),
                "T05", new ItemTable(forms, "T05"),
                "T08", new ItemTable(forms, "T08"),
                "T09", new ItemTable(forms, "T09"));
        this.kinds = Set.copyOf(kinds);
    }

    /** The row of a printed path of one to three names. */
    String row(List<String> path, SectionKind kind) {
        for (String form : forms(kind)) {
            Optional<String> code = table(form).code(path);
            if (code.isPresent()) {
                return coded(code.get(), kind);
            }
        }
        if (path.size() == 1) {
            Optional<String> code = functionalClass(path.getFirst());
            if (code.isPresent()) {
                return coded(code.get(), kind);
            }
        }
        return prefix(kind, false) + "func:" + String.join("/", path);
    }

    /** The row of a printed code. */
    String coded(String code, SectionKind kind) {
        return prefix(kind, code.length() == 3) + "func." + code;
    }

    /** The class of this name, with or without 支出. */
    static Optional<String> functionalClass(String name) {
        String folded = Folding.name(name);
        Optional<String> exact = Forms.standard().functionalClass(folded);
        return exact.isPresent()
                ? exact
                : Forms.standard().functionalClass(ItemTable.plain(folded) + "支出");
    }

    /** Names without level marks that the forms of this kind of section print, with their codes. */
    List<Map<String, String>> names(SectionKind kind) {
        return forms(kind).stream().map(form -> table(form).names()).toList();
    }

    private ItemTable table(String form) {
        return Objects.requireNonNull(tables.get(form));
    }

    private static List<String> forms(SectionKind kind) {
        return switch (kind) {
            case GOVERNMENT_FUND -> List.of("T08");
            case STATE_CAPITAL -> List.of("T09");
            case EXPENDITURE, TOTALS -> List.of("T03");
            case APPROPRIATION -> List.of("T05", "T08", "T09");
            case GENERAL_EXPENDITURE -> List.of("T05");
            default -> List.of();
        };
    }

    private String prefix(SectionKind kind, boolean ofClass) {
        boolean general = kinds.contains(SectionKind.GENERAL_EXPENDITURE);
        return switch (kind) {
            case GOVERNMENT_FUND -> ofClass ? "fund." : "";
            case STATE_CAPITAL -> ofClass ? "soe." : "";
            case APPROPRIATION -> general ? "fiscal." : "";
            case EXPENDITURE, TOTALS -> general || kinds.contains(SectionKind.APPROPRIATION) ? "total." : "";
            default -> "";
        };
    }
}
