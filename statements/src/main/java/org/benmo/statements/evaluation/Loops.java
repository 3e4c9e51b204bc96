package org.benmo.statements.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;
import org.benmo.statements.formulas.Loop;
import org.benmo.statements.identities.Outcome;

/** Finds everything the loops of a formula run through in a set of figures. */
final class Loops {
    private static final Set<String> HAVE_A_BASE = Set.of("share", "completion");

    private final Facts facts;
    private final Words words;

    Loops(Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** Every combination; none when a loop finds nothing, see {@link #nothing}. */
    List<Binding> expand(List<Loop> loops) {
        List<Binding> all = List.of(Binding.NONE);
        for (Loop loop : loops) {
            List<Binding> longer = new ArrayList<>();
            for (Binding binding : all) {
                extend(loop, binding, longer);
            }
            all = longer;
        }
        return all;
    }

    /** What to say when the loops find nothing: unread is not absent. */
    Outcome nothing(List<Loop> loops) {
        for (Loop loop : loops) {
            Optional<String> form = switch (loop) {
                case Loop.Rows rows -> Optional.of(rows.form());
                case Loop.Columns columns -> Optional.of(columns.form());
                default -> Optional.empty();
            };
            if (form.isPresent() && !facts.isRead(form.get())) {
                return new Outcome.CannotTell("没有读到" + words.form(form.get()));
            }
        }
        return new Outcome.NotApplicable("没有这样的行或句子");
    }

    private void extend(Loop loop, Binding binding, List<Binding> out) {
        switch (loop) {
            case Loop.Rows rows -> {
                for (String row : rows(rows)) {
                    out.add(binding.withRow(rows.kind().word(), row, () -> words.row(rows.form(), row)));
                }
            }
            case Loop.Columns columns -> {
                for (String column : facts.figures().columns(columns.form())) {
                    out.add(binding.withColumn(column, () -> words.column(columns.form(), column)));
                }
            }
            case Loop.Repeats repeats -> repeats(binding, out);
            case Loop.Claims claims -> claims(claims.kind(), binding, out);
        }
    }

    private List<String> rows(Loop.Rows loop) {
        String form = loop.form();
        List<String> found = new ArrayList<>();
        for (String row : facts.figures().rows(form)) {
            boolean wanted = switch (loop.kind()) {
                case ANY -> !row.startsWith(Facts.UNREAD_ROW);
                case CODED -> Tree.level(row) > 0;
                case PARENTS ->
                    Tree.level(row) > 0 && !facts.tree().below(form, row).isEmpty();
                case CLASSES -> Tree.level(row) == 1;
                case SECTIONS -> Tree.level(row) == 2;
                case ITEMS -> Tree.level(row) == 3;
            };
            if (wanted) {
                found.add(row);
            }
        }
        return found;
    }

    /** Each key printed more than once: its first print against every later one that differs, or against the second. */
    private void repeats(Binding binding, List<Binding> out) {
        for (Key key : facts.figures().keys()) {
            List<Figure> all = facts.figures().at(key);
            if (!isOneFigure(key) || all.size() < 2) {
                continue;
            }
            List<Figure> distinct = Facts.distinct(all);
            List<Figure> later = distinct.size() > 1 ? distinct.subList(1, distinct.size()) : all.subList(1, 2);
            for (Figure again : later) {
                out.add(binding.withRoles(
                        Map.of("前次", List.of(distinct.getFirst()), "本次", List.of(again)), () -> words.key(key)));
            }
        }
    }

    /**
     * Whether two prints of a key must be one amount. A share and a rate of completion have a base of their own in every
     * sentence, and a note is known by the words beside it alone.
     */
    private static boolean isOneFigure(Key key) {
        return key.form().equals(Key.TEXT) && !key.row().startsWith("note:") && !HAVE_A_BASE.contains(key.column());
    }

    private void claims(Assertion.Kind kind, Binding binding, List<Binding> out) {
        Set<String> seen = new HashSet<>();
        for (Assertion claim : facts.figures().assertions(kind)) {
            if (seen.add(print(claim))) {
                out.add(binding.withClaim(claim, () -> subject(claim)));
            }
        }
    }

    /** The same for a sentence read twice. */
    private static String print(Assertion claim) {
        StringBuilder print = new StringBuilder();
        claim.marks().stream().sorted().forEach(mark -> print.append(mark).append(' '));
        claim.roles().keySet().stream().sorted().forEach(role -> {
            print.append(role);
            for (Figure figure : claim.role(role)) {
                print.append(' ')
                        .append(figure.key())
                        .append('=')
                        .append(figure.printed().value())
                        .append(figure.printed().unit());
            }
        });
        return print.toString();
    }

    private String subject(Assertion claim) {
        for (String role : List.of("本年数", "总数", "部分", "决算数", "数目", "平均数", "各占比", "增减额", "增减率", "预算数", "完成率")) {
            for (Figure figure : claim.role(role)) {
                return words.row(figure.key().form(), figure.key().row());
            }
        }
        return claim.kind().word();
    }
}
