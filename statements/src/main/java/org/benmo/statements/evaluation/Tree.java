package org.benmo.statements.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.amounts.Interval;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;

/**
 * What totals are made of: rows below a row by their codes, rows a total row sums, and the coded form a summary form is
 * filled from.
 */
final class Tree {
    private static final int DEEPEST = 5;

    private final Facts facts;
    private final Forms forms;
    private final Map<String, Map<String, List<String>>> children = new HashMap<>();
    private final Map<Figure, List<List<Figure>>> levels = new HashMap<>();
    private final Map<Figure, BigDecimal> widths = new HashMap<>();

    Tree(Facts facts, Forms forms) {
        this.facts = facts;
        this.forms = forms;
    }

    /** The code of a coded row; empty for others. */
    static Optional<String> code(String row) {
        return row.startsWith("func.") || row.startsWith("econ.") ? Optional.of(row.substring(5)) : Optional.empty();
    }

    /** The level of a coded row; 0 for others. */
    static int level(String row) {
        return code(row).map(Codes::level).orElse(0);
    }

    /** The printed rows directly below a row; the classes below 合计. */
    List<String> below(String form, String row) {
        return children.computeIfAbsent(form, this::grow).getOrDefault(row, List.of());
    }

    private Map<String, List<String>> grow(String form) {
        Set<String> rows = facts.figures().rows(form);
        Map<String, List<String>> grown = new HashMap<>();
        forms.form(form).map(Form::sums).orElse(Map.of()).forEach((total, parts) -> {
            List<String> printed = parts.stream().filter(rows::contains).toList();
            if (!printed.isEmpty()) {
                grown.put(total, printed);
            }
        });
        for (String row : rows) {
            if (level(row) > 0) {
                grown.computeIfAbsent(parent(row, rows), p -> new ArrayList<>()).add(row);
            }
        }
        return grown;
    }

    private static String parent(String row, Set<String> rows) {
        String above = row;
        while (level(above) > 1) {
            above = above.substring(0, above.length() - 2);
            if (rows.contains(above)) {
                return above;
            }
        }
        return "total";
    }

    /** True when every coded row with a number in this column has a printed row of this level above, at or below it. */
    boolean covers(String form, int level, String column) {
        Set<String> rows = facts.figures().rows(form);
        Set<String> covered = new HashSet<>();
        for (String row : rows) {
            if (level(row) == level) {
                String above = row;
                while (level(above) > 0) {
                    covered.add(above);
                    above = level(above) > 1 ? above.substring(0, above.length() - 2) : "";
                }
            }
        }
        for (String row : rows) {
            boolean deeper = level(row) > level && rows.contains(row.substring(0, 5 + 1 + 2 * level));
            if (level(row) > 0 && !deeper && !covered.contains(row) && holdsNumber(form, row, column)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsNumber(String form, String row, String column) {
        return facts.first(form, row, column).stream()
                .anyMatch(f -> f.printed().value().signum() != 0);
    }

    /** The printed numbers below a figure, level by level down to the leaves; none for a leaf. */
    List<List<Figure>> levels(Figure figure) {
        return levels.computeIfAbsent(figure, f -> {
            List<List<Figure>> found = new ArrayList<>();
            List<Figure> level = childrenOf(f);
            while (!level.isEmpty() && found.size() < DEEPEST) {
                found.add(level);
                List<Figure> next = new ArrayList<>();
                boolean deeper = false;
                for (Figure one : level) {
                    List<Figure> below = childrenOf(one);
                    deeper |= !below.isEmpty();
                    next.addAll(below.isEmpty() ? List.of(one) : below);
                }
                level = deeper ? next : List.of();
            }
            return found;
        });
    }

    /** The levels below a figure that stand in its own form. */
    List<List<Figure>> levelsInForm(Figure figure) {
        List<List<Figure>> all = levels(figure);
        String form = figure.key().form();
        int own = 0;
        while (own < all.size()
                && all.get(own).stream().allMatch(f -> f.key().form().equals(form))) {
            own++;
        }
        return all.subList(0, own);
    }

    /** How many printed leaves a figure is built from; 1 for a leaf. */
    int leaves(Figure figure) {
        List<List<Figure>> all = levels(figure);
        return all.isEmpty() ? 1 : all.getLast().size();
    }

    private List<Figure> childrenOf(Figure figure) {
        Key key = figure.key();
        List<Figure> own = numbers(key.form(), below(key.form(), key.row()), key.column());
        return own.isEmpty() ? fromCodedForm(key) : own;
    }

    private List<Figure> fromCodedForm(Key key) {
        if (forms.builtFrom().isEmpty()
                || !(key.form().equals("T01") || key.form().equals("T04"))) {
            return List.of();
        }
        boolean byClass = key.row().startsWith("func.");
        String cell = key.form() + "." + (byClass ? "func.*" : key.row()) + "." + key.column();
        List<Figure> found = new ArrayList<>();
        for (String source : forms.builtFrom().getOrDefault(cell, List.of())) {
            String form = source.substring(0, source.indexOf('.'));
            String column = source.substring(source.lastIndexOf('.') + 1);
            String row = byClass ? key.row() : source.substring(form.length() + 1, source.lastIndexOf('.'));
            found.addAll(numbers(form, below(form, row), column));
        }
        return found;
    }

    private List<Figure> numbers(String form, List<String> rows, String column) {
        List<Figure> found = new ArrayList<>();
        for (String row : rows) {
            for (Figure figure : facts.first(form, row, column)) {
                if (figure.printed().isNumber()) {
                    found.add(figure);
                }
            }
        }
        return found;
    }

    /**
     * How far the amount behind a figure can be from what is printed: half a unit when it was rounded; and when the print is
     * exactly the sum of the prints below it, which may be how it was made, what those can be off together.
     */
    BigDecimal width(Figure figure, Values values) {
        return values.arePrinted()
                ? widths.computeIfAbsent(figure, f -> computeWidth(f, values, 0))
                : computeWidth(figure, values, 0);
    }

    /**
     * How far shares computed from the prints of one list of parts can be together from the whole beyond their own half units:
     * what the intervals of the parts and of the whole leave open. Nothing when the figures are not exactly one list of shares.
     */
    BigDecimal widthOfShares(Set<Figure> shares, Values values) {
        if (shares.isEmpty()
                || !shares.equals(Set.copyOf(facts.shareList(shares.iterator().next())))) {
            return BigDecimal.ZERO;
        }
        BigDecimal width = BigDecimal.ZERO;
        for (Figure share : shares) {
            width = width.add(
                    facts.shareRange(share, values).map(Interval::halfWidth).orElse(BigDecimal.ZERO));
        }
        return width;
    }

    private BigDecimal computeWidth(Figure figure, Values values, int depth) {
        BigDecimal width = values.half(figure);
        BigDecimal value = values.value(figure);
        List<List<Figure>> all = levels(figure);
        for (int i = 0; i < all.size() && depth < DEEPEST; i++) {
            if (Facts.sum(all.get(i), values).compareTo(value) == 0) {
                BigDecimal together = BigDecimal.ZERO;
                for (Figure part : all.get(i)) {
                    together = together.add(i == 0 ? computeWidth(part, values, depth + 1) : values.half(part));
                }
                width = width.max(together);
            }
        }
        return width;
    }
}
