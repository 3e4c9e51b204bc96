package org.benmo.statements.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.catalogue.Check;
import org.benmo.statements.catalogue.Years;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.forms.Forms;
import org.benmo.statements.formulas.Formula;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.benmo.statements.keys.Keys;

/** Asks every check of a catalogue that is a formula of a set of figures. */
public final class Checker {
    /** More instances of one check than this are not asked: a document so large is misread. */
    private static final int MOST_INSTANCES = 20_000;

    private final Facts facts;
    private final Words words;
    private final Loops loops;
    private final List<Obligation> asked = new ArrayList<>();

    private Checker(FigureSet figures) {
        Forms forms = Forms.standard();
        Keys keys = Keys.standard();
        this.facts = new Facts(figures, new Facts.Vocabularies(forms, keys));
        this.words = new Words(forms, keys, figures.year().orElse(Years.ALL.to()));
        this.loops = new Loops(facts, words);
    }

    /** Every instance with its outcome, in the order of the catalogue; procedures are not among them. */
    public static List<Obligation> check(FigureSet figures, Catalogue catalogue) {
        return check(figures, catalogue.checks());
    }

    /** Every instance of these checks. */
    public static List<Obligation> check(FigureSet figures, List<Check> checks) {
        Checker checker = new Checker(figures);
        for (Check check : checks) {
            check.formula().ifPresent(formula -> checker.ask(check.identity(), formula));
        }
        return List.copyOf(checker.asked);
    }

    private void ask(Identity identity, Formula formula) {
        Optional<Outcome> outOfTime = outOfTime(identity);
        if (outOfTime.isPresent()) {
            asked.add(new Undecided(identity, () -> "", outOfTime.get()));
            return;
        }
        List<Binding> bindings = loops.expand(formula.loops());
        if (bindings.isEmpty()) {
            asked.add(new Undecided(identity, () -> "", loops.nothing(formula.loops())));
        } else if ((long) bindings.size() * formula.variants().size() > MOST_INSTANCES) {
            asked.add(new Undecided(identity, () -> "", new Outcome.CannotTell("行数太多，没有逐一检查")));
        } else {
            for (Formula.Variant variant : formula.variants()) {
                bindings.forEach(binding -> ask(identity, variant, binding));
            }
        }
    }

    private Optional<Outcome> outOfTime(Identity identity) {
        Years years = Years.of(identity.years()).orElse(Years.ALL);
        if (years.equals(Years.ALL)) {
            return Optional.empty();
        }
        if (facts.figures().year().isEmpty()) {
            return Optional.of(new Outcome.CannotTell("不知道是哪一年度"));
        }
        int year = facts.figures().year().getAsInt();
        return years.contains(year) ? Optional.empty() : Optional.of(new Outcome.NotApplicable(year + "年度不适用"));
    }

    private void ask(Identity identity, Formula.Variant variant, Binding binding) {
        Supplier<String> subject = () -> subject(variant, binding);
        Optional<Outcome> hindrance =
                variant.when().flatMap(when -> new Conditions(facts, words, binding).hindrance(when));
        if (hindrance.isPresent()) {
            asked.add(new Undecided(identity, subject, hindrance.get()));
            return;
        }
        Grounding first = ask(identity, variant, binding, Map.of());
        first.choices().forEach((place, count) -> {
            for (int other = 1; other < count; other++) {
                ask(identity, variant, binding, Map.of(place, other));
            }
        });
    }

    private Grounding ask(Identity identity, Formula.Variant variant, Binding binding, Map<String, Integer> choice) {
        Grounding grounding = new Grounding(facts, words, binding, choice);
        Asked.Sides sides = new Asked.Sides(
                grounding.ground(variant.left()),
                variant.relation(),
                grounding.ground(variant.right()),
                grounding.doubt());
        Supplier<String> subject = () -> subject(variant, binding);
        asked.add(
                grounding.missing().isPresent()
                        ? new Undecided(
                                identity,
                                subject,
                                new Outcome.CannotTell(grounding.missing().get()))
                        : new Asked(identity, subject, sides, facts, words));
        return grounding;
    }

    private static String subject(Formula.Variant variant, Binding binding) {
        String bound = binding.subject().get();
        boolean both = !variant.subject().isEmpty() && !bound.isEmpty();
        return both ? variant.subject() + " · " + bound : variant.subject() + bound;
    }
}
