package org.benmo.statements.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.data.Node;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.keys.Keys;

/** Builds the figures a case of a check gives: cells by reference, roles of a sentence by name; see docs/formulas.md. */
public final class CaseFigures {
    private final FigureSet.Builder builder = FigureSet.builder();
    private final Map<String, List<Figure>> roles = new LinkedHashMap<>();
    private final Set<String> marks = new HashSet<>();
    private final String forEach;
    private final boolean scores;

    private CaseFigures(String forEach, boolean scores) {
        this.forEach = forEach;
        this.scores = scores;
    }

    /** The figures of one case of a check with this for-each. */
    public static FigureSet of(String forEach, Map<String, Node> given) {
        CaseFigures figures = new CaseFigures(forEach, given.containsKey("各数"));
        Set<String> stated = new HashSet<>();
        given.forEach((name, value) -> figures.add(name, value, stated));
        figures.closeClaim();
        return figures.builder.build();
    }

    private void add(String name, Node value, Set<String> stated) {
        if (name.equals("标记")) {
            value.asList().forEach(mark -> marks.add(mark.asText()));
        } else if (name.equals("年度")) {
            builder.year(Integer.parseInt(value.asText()));
        } else if (Forms.standard().form(name).isPresent()) {
            stated.add(name);
            builder.state(name, state(value.asText()));
        } else if (name.contains("[")) {
            String form = name.startsWith("说明") ? Key.TEXT : name.substring(0, 3);
            if (stated.add(form)) {
                builder.state(form, FormState.FILLED);
            }
            for (Node print : value.asList()) {
                builder.add(cell(name, form, print.asText()));
            }
        } else {
            List<Figure> figures = new ArrayList<>();
            value.asList().forEach(print -> figures.add(role(name, print.asText())));
            roles.put(name, figures);
        }
    }

    private static FormState state(String word) {
        return switch (word) {
            case "空表", "空" -> FormState.EMPTY;
            case "未读" -> FormState.NOT_READ;
            case "已读" -> FormState.FILLED;
            default -> throw new IllegalArgumentException("a form is 空表, 未读 or 已读, not " + word);
        };
    }

    private static Figure cell(String name, String form, String print) {
        int close = name.indexOf(']');
        String row = name.substring(name.indexOf('[') + 1, close);
        String column = close + 1 < name.length() ? name.substring(close + 2) : "";
        return form.equals(Key.TEXT) ? narrative(row, column, print) : cell(form, row, column, print);
    }

    private static Figure cell(String form, String row, String column, String print) {
        Form known = Forms.standard().form(form).orElseThrow();
        String rowKey = Character.isDigit(row.charAt(0)) && row.chars().allMatch(Character::isDigit)
                ? (row.charAt(0) == '2' ? "func." : "econ.") + row
                : known.row(row)
                        .or(() -> Forms.standard().functionalClass(row).map(code -> "func." + code))
                        .orElseThrow(() -> new IllegalArgumentException(form + " has no row " + row));
        String columnKey = column.isEmpty()
                ? known.hasColumn("final") ? "final" : known.mainColumn()
                : known.column(column)
                        .orElseThrow(() -> new IllegalArgumentException(form + " has no column " + column));
        boolean counts = form.equals("T10") || rowKey.contains(".n.");
        return new Figure(
                new Key(form, rowKey, columnKey),
                printed(print, counts ? Unit.PIECE : Unit.TEN_THOUSAND_YUAN),
                () -> print);
    }

    private static Figure narrative(String row, String column, String print) {
        boolean code = row.chars().allMatch(Character::isDigit);
        String rowKey = code
                ? (row.charAt(0) == '2' ? "func." : "econ.") + row
                : Keys.standard().labelled(row).getFirst().key();
        String columnKey =
                column.isEmpty() ? "final" : Keys.standard().column(column).orElseThrow();
        Unit.Kind kind = code
                ? Unit.Kind.MONEY
                : Keys.standard().metric(rowKey).orElseThrow().kind();
        Unit unit = switch (columnKey) {
            case "growth", "share", "completion" -> Unit.PERCENT;
            case "count" -> Unit.PIECE;
            case "score" -> Unit.SCORE;
            default -> unit(kind);
        };
        return new Figure(Key.text(rowKey, columnKey), printed(print, unit), () -> print);
    }

    private static Unit unit(Unit.Kind kind) {
        return switch (kind) {
            case MONEY -> Unit.TEN_THOUSAND_YUAN;
            case RATE -> Unit.PERCENT;
            case COUNT -> Unit.PIECE;
            case SCORE -> Unit.SCORE;
        };
    }

    private Figure role(String name, String print) {
        Unit unit = switch (name) {
            case "增减率", "占比", "各占比", "同列占比", "完成率" -> Unit.PERCENT;
            case "数目", "列举数", "个数" -> Unit.PIECE;
            case "各数" -> Unit.SCORE;
            case "平均数" -> scores ? Unit.SCORE : Unit.TEN_THOUSAND_YUAN;
            default -> Unit.TEN_THOUSAND_YUAN;
        };
        return new Figure(Key.text("case", name), printed(print, unit), () -> print);
    }

    /** A print with the unit it carries itself, or the usual one. */
    static Printed printed(String text, Unit usual) {
        if (text.isBlank()) {
            return Printed.blank(usual);
        }
        if (text.equals("—") || text.equals("-") || text.equals("--")) {
            return Printed.dash(usual, text);
        }
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        Unit unit = switch (text.substring(end)) {
            case "" -> usual;
            case "%" -> Unit.PERCENT;
            case "个百分点" -> Unit.PERCENTAGE_POINT;
            case "倍" -> Unit.TIMES;
            case "元" -> Unit.YUAN;
            case "万元" -> Unit.TEN_THOUSAND_YUAN;
            case "亿元" -> Unit.HUNDRED_MILLION_YUAN;
            case "分" -> Unit.SCORE;
            default -> Unit.PIECE;
        };
        return Printed.of(new BigDecimal(text.substring(0, end).replace(",", "")), unit, text);
    }

    private void closeClaim() {
        if (roles.containsKey("前次") || roles.containsKey("本次")) {
            for (String role : List.of("前次", "本次")) {
                roles.getOrDefault(role, List.of())
                        .forEach(f -> builder.add(new Figure(Key.text("case", "final"), f.printed(), f.lineage())));
            }
            return;
        }
        for (Assertion.Kind kind : Assertion.Kind.values()) {
            boolean asked = List.of(forEach.split("；", -1)).contains(kind.word());
            if (asked && !(roles.isEmpty() && marks.isEmpty())) {
                builder.add(new Assertion(kind, roles, marks, "", () -> ""));
            }
        }
        sharesOfParts();
    }

    /** A list of shares that says of what: each share is a claim of its own too. */
    private void sharesOfParts() {
        List<Figure> shares = roles.getOrDefault("各占比", List.of());
        List<Figure> parts = roles.getOrDefault("各部分", List.of());
        if (!roles.containsKey("整体") || parts.size() != shares.size()) {
            return;
        }
        for (int i = 0; i < shares.size(); i++) {
            Map<String, List<Figure>> one = Map.of(
                    "占比",
                    List.of(shares.get(i)),
                    "部分",
                    List.of(parts.get(i)),
                    "整体",
                    roles.getOrDefault("整体", List.of()));
            builder.add(new Assertion(Assertion.Kind.SHARE, one, Set.of(), "", () -> ""));
        }
    }
}
