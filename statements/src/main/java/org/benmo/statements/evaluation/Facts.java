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
import org.benmo.statements.amounts.Unit;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.keys.Keys;

/** A set of figures made ready to be asked: distinct prints, what rows and columns hold, what the document is used to. */
final class Facts {
    /** How the row of a figure begins that could not be bound. */
    static final String UNREAD_ROW = "?";

    private final FigureSet figures;
    private final Keys keys;
    private final Tree tree;
    private final Map<Key, List<Figure>> prints = new HashMap<>();
    private final Map<String, Integer> numbersByRow = new HashMap<>();
    private final Map<String, Integer> numbersByColumn = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final Map<Figure, List<Figure>> shareLists = new HashMap<>();
    private final Map<Figure, Assertion> shareClaims = new HashMap<>();
    private final int rateDecimals;

    Facts(FigureSet figures, Vocabularies words) {
        this.figures = figures;
        this.keys = words.keys();
        for (Figure figure : figures.all()) {
            if (figure.printed().isNumber()) {
                Key key = figure.key();
                numbersByRow.merge(key.form() + "\n" + key.row(), 1, Integer::sum);
                numbersByColumn.merge(key.form() + "\n" + key.column(), 1, Integer::sum);
                if (key.row().startsWith(UNREAD_ROW) && figure.printed().value().signum() != 0) {
                    unread.add(key.form() + "\n" + key.column());
                }
            }
        }
        this.rateDecimals = usualRateDecimals();
        for (Assertion list : figures.assertions(Assertion.Kind.SHARE_LIST)) {
            list.role("各占比").forEach(share -> shareLists.put(share, list.role("各占比")));
        }
        for (Assertion share : figures.assertions(Assertion.Kind.SHARE)) {
            share.role("占比").forEach(own -> shareClaims.putIfAbsent(own, share));
            if (!share.role("同列占比").isEmpty()) {
                share.role("占比").forEach(own -> shareLists.putIfAbsent(own, share.role("同列占比")));
            }
        }
        this.tree = new Tree(this, words.forms());
    }

    /** The registries figures are read by. */
    record Vocabularies(org.benmo.statements.forms.Forms forms, Keys keys) {}

    FigureSet figures() {
        return figures;
    }

    Tree tree() {
        return tree;
    }

    Keys keys() {
        return keys;
    }

    /** True when the form, or for the narrative any sentence, was read. */
    boolean isRead(String form) {
        return figures.state(form) != FormState.NOT_READ || !figures.rows(form).isEmpty();
    }

    /**
     * Whether the form that was read holds no number; nothing when it holds some and none of them was understood: whoever cannot
     * read a table cannot say that it is blank.
     */
    Optional<Boolean> isEmpty(String form) {
        if (figures.state(form) == FormState.EMPTY) {
            return Optional.of(true);
        }
        boolean understood = figures.rows(form).stream().anyMatch(row -> numbersByRow.containsKey(form + "\n" + row));
        return understood ? Optional.of(false) : Optional.empty();
    }

    /** The prints of a key that differ, the first of each; blank ones only when nothing else is printed there. */
    List<Figure> prints(Key key) {
        List<Figure> all = figures.at(key);
        return all.size() <= 1 ? all : prints.computeIfAbsent(key, k -> distinct(all));
    }

    static List<Figure> distinct(List<Figure> all) {
        boolean numbers = all.stream().anyMatch(f -> f.printed().isNumber());
        List<Figure> distinct = new ArrayList<>();
        for (Figure figure : all) {
            boolean wanted = figure.printed().isNumber() || !numbers;
            if (wanted && distinct.stream().noneMatch(d -> d.printed().samePrint(figure.printed()))) {
                distinct.add(figure);
            }
        }
        return distinct;
    }

    /** True when a blank cell may count as zero: its row or its column holds a number. */
    boolean hasNumbersBeside(Key key) {
        return numbersByRow.containsKey(key.form() + "\n" + key.row())
                || numbersByColumn.containsKey(key.form() + "\n" + key.column());
    }

    /** True when a row of this form could not be bound and holds a number in this column. */
    boolean hasUnreadRow(String form, String column) {
        return unread.contains(form + "\n" + column);
    }

    /** The list of shares a share stands in; only itself when it stands alone. */
    List<Figure> shareList(Figure share) {
        return shareLists.getOrDefault(share, List.of(share));
    }

    /** Every share that the intervals of part and whole allow; empty when the sentence does not say of what the share is. */
    Optional<Interval> shareRange(Figure share, Values values) {
        Assertion claim = shareClaims.get(share);
        if (claim == null || claim.role("部分").size() != 1 || claim.role("整体").size() != 1) {
            return Optional.empty();
        }
        Interval part = values.interval(claim.role("部分").getFirst());
        return part.dividedBy(values.interval(claim.role("整体").getFirst()));
    }

    /** How many decimals the rates of this document mostly have, at least two. */
    int rateDecimals() {
        return rateDecimals;
    }

    private int usualRateDecimals() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Figure figure : figures.all()) {
            if (figure.printed().isNumber() && figure.printed().unit() == Unit.PERCENT) {
                counts.merge(figure.printed().decimals(), 1, Integer::sum);
            }
        }
        int usual = 2;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            boolean more = entry.getValue() > most || (entry.getValue() == most && entry.getKey() > usual);
            if (more) {
                usual = entry.getKey();
                most = entry.getValue();
            }
        }
        return usual;
    }

    /** The figure a cell holds; the first when it is printed more than once. */
    List<Figure> first(String form, String row, String column) {
        List<Figure> prints = prints(new Key(form, row, column));
        return prints.isEmpty() ? prints : prints.subList(0, 1);
    }

    static BigDecimal sum(List<Figure> figures, Values values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure figure : figures) {
            sum = sum.add(values.value(figure));
        }
        return sum;
    }
}
