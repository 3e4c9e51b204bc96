package org.benmo.accounts.deriving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.benmo.statements.codes.Codes;
import org.benmo.statements.figures.Key;
import org.benmo.statements.forms.Form;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.keys.Keys;

/** Keys in office words. */
public final class CellWords {
    private final int year;

    /** Words with the names of codes that hold in this year. */
    public CellWords(int year) {
        this.year = year;
    }

    /** A figure by form, row and column, such as 支出决算表 2130501 行政运行 基本支出. */
    public String name(Key key) {
        return form(key) + " " + row(key) + " " + column(key);
    }

    /** Where a figure stands: the title of its form, or 说明. */
    public String form(Key key) {
        return Forms.standard().form(key.form()).map(Form::title).orElse("说明");
    }

    /** The name of a figure's row. */
    public String row(Key key) {
        String row = key.row();
        if (row.startsWith("fiscal.func.")) {
            return "财政拨款 " + function(row.substring("fiscal.func.".length()));
        }
        if (row.startsWith("func.")) {
            return function(row.substring("func.".length()));
        }
        if (row.startsWith("econ.")) {
            return economy(row.substring("econ.".length()));
        }
        if (row.startsWith("proj:")) {
            return "“" + row.substring("proj:".length()) + "”项目";
        }
        return Forms.standard()
                .form(key.form())
                .flatMap(form -> label(form.rows(), row))
                .orElseGet(() -> Keys.standard().label(row));
    }

    /** The name of a figure's column. */
    public String column(Key key) {
        return Forms.standard()
                .form(key.form())
                .flatMap(form -> label(form.columns(), key.column()))
                .orElseGet(() -> switch (key.column()) {
                    case "arrived" -> "到位数";
                    case "paid" -> "支付数";
                    case "carry" -> "结转数";
                    case "reclaimed" -> "收回数";
                    default -> Keys.standard().columnLabel(key.column());
                });
    }

    private static Optional<String> label(List<Form.Line> lines, String key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(Form.Line::label)
                .findFirst();
    }

    private String function(String code) {
        return code + " " + functionName(code);
    }

    private String economy(String code) {
        return code + " " + economyName(code);
    }

    /** The name of a functional code in the year; the code itself when it is not known. */
    public String functionName(String code) {
        List<String> classes = Forms.standard().functionalClasses().get(code);
        return classes != null ? classes.getFirst() : best(Codes.standard().functional(code), code);
    }

    /** The name of an economic code in the year; the code itself when it is not known. */
    public String economyName(String code) {
        return best(Codes.standard().economic(code), code);
    }

    /** A name looked up for this year, else one whose years are stated, else one without years. */
    private String best(List<Codes.Name> names, String code) {
        return names.stream()
                .filter(name -> name.holdsIn(year))
                .min(java.util.Comparator.comparingInt(this::rank))
                .or(() -> names.stream().findFirst())
                .map(Codes.Name::name)
                .orElse(code);
    }

    private int rank(Codes.Name name) {
        if (name.isVerifiedIn(year)) {
            return 0;
        }
        boolean dated = name.from() > 0 || name.to() < 9999;
        return dated ? 1 : name.verifiedFrom() > 0 ? 2 : 3;
    }

    /** A formula with the names that tell its terms apart, such as 合计 = 基本支出 + 项目支出. */
    String formula(Key result, List<Key> terms, List<Boolean> minuses) {
        boolean sameRow = terms.stream()
                .allMatch(k -> k.form().equals(result.form()) && k.row().equals(result.row()));
        boolean sameColumn = terms.stream()
                .allMatch(k -> k.form().equals(result.form()) && k.column().equals(result.column()));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String sign = minuses.get(i) ? " − " : i == 0 ? "" : " + ";
            words.add(sign + word(terms.get(i), sameRow, sameColumn));
        }
        String right = words.isEmpty() ? "0（没有记录）" : String.join("", words);
        return word(result, sameRow, sameColumn) + " = " + right;
    }

    private String word(Key key, boolean sameRow, boolean sameColumn) {
        return sameRow ? column(key) : sameColumn ? row(key) : name(key);
    }
}
