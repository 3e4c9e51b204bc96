package org.benmo.disclosure.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.benmo.disclosure.Finding;
import org.benmo.disclosure.Finding.Certainty;
import org.benmo.disclosure.Finding.FoundAt;
import org.benmo.disclosure.checking.diagnosis.Diagnosis;
import org.benmo.disclosure.checking.diagnosis.Repair;
import org.benmo.disclosure.checking.diagnosis.Shape;
import org.benmo.disclosure.checking.diagnosis.Weight;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** Puts diagnoses into words: place, what is printed, what it should be, by how much it is off, why, what to do. */
final class DiagnosedFindings {
    private static final int MOST_PLACES = 12;

    private DiagnosedFindings() {}

    static Finding of(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.Cause cause -> cause(cause);
            case Diagnosis.Tie tie -> tie(tie);
            case Diagnosis.Contradiction contradiction -> contradiction(contradiction);
        };
    }

    private static Finding cause(Diagnosis.Cause cause) {
        Repair root = cause.repairs().getFirst();
        Figure figure = root.figure();
        List<Figure> blamed = figures(cause.repairs());
        List<Obligation> ranked = NamingCheck.ranked(cause.explains(), blamed);
        List<FoundAt> places = places(blamed);
        places.addAll(places(figures(cause.consequences())));
        List<String> consequences = cause.consequences().stream()
                .map(r -> "“" + Words.text(r.figure()) + "”应随之改为" + Words.restated(r))
                .toList();
        return new Finding(
                code(ranked),
                NamingCheck.severity(ranked),
                Words.where(figure),
                Words.text(figure),
                Words.name(figure) + "有误，应为" + Words.should(root) + "：" + evidence(ranked),
                Words.amount(figure.printed()),
                Optional.of(expected(root, ranked)),
                Optional.of(Words.difference(root.difference(), figure.printed())),
                Shaped.cause(cause.shape()),
                suggestion(cause, consequences, ranked),
                Certainty.CERTAIN,
                Shaped.code(cause.shape()),
                limited(places),
                NamingCheck.codes(ranked),
                consequences);
    }

    private static String code(List<Obligation> ranked) {
        return ranked.getFirst().identity().code();
    }

    private static String evidence(List<Obligation> ranked) {
        String first = ranked.stream().limit(2).map(Words::relation).collect(Collectors.joining("；"));
        return ranked.size() > 2 ? first + "等" + ranked.size() + "项关系均不成立。" : first + "不成立。";
    }

    private static String expected(Repair root, List<Obligation> ranked) {
        return Words.should(root)
                + ranked.stream()
                        .map(o -> Words.corrected(o, root))
                        .filter(s -> !s.isEmpty())
                        .findFirst()
                        .map(s -> "（" + s + "）")
                        .orElse("");
    }

    private static String suggestion(Diagnosis.Cause cause, List<String> consequences, List<Obligation> ranked) {
        String changes = cause.repairs().stream()
                .map(r -> Words.name(r.figure()) + "改为" + Words.should(r))
                .collect(Collectors.joining("，"));
        String following = consequences.isEmpty() ? "" : "；" + String.join("，", consequences);
        return "将" + changes + following + "。" + remedy(ranked);
    }

    private static String remedy(List<Obligation> ranked) {
        return ranked.getFirst().identity().remedy();
    }

    private static Finding tie(Diagnosis.Tie tie) {
        List<Figure> figures = figures(tie.alternatives());
        List<Obligation> ranked = NamingCheck.ranked(tie.explains(), figures);
        Repair first = tie.alternatives().getFirst();
        return new Finding(
                code(ranked),
                NamingCheck.severity(ranked),
                Words.where(first.figure()),
                Words.text(first.figure()),
                Words.names(figures) + "不能同时成立：" + evidence(ranked),
                Words.amount(first.figure().printed()),
                Optional.empty(),
                difference(ranked.getFirst()),
                Shaped.cause(tie.shape()),
                tieSuggestion(first, tie.shape(), ranked),
                Certainty.TIE,
                Shaped.code(tie.shape()),
                limited(places(figures)),
                NamingCheck.codes(ranked),
                List.of());
    }

    private static String tieSuggestion(Repair first, Shape shape, List<Obligation> ranked) {
        if (shape.isKnown()) {
            return Words.name(first.figure()) + "更可能有误，应为" + Words.should(first) + "；请核对。" + remedy(ranked);
        }
        boolean computed = switch (first.figure().key().column()) {
            case "growth", "share", "completion" -> true;
            default -> false;
        };
        String recomputed = computed && first.isPinned()
                ? "若金额无误，" + Words.name(first.figure()) + "应为" + Words.restated(first) + "。"
                : "";
        return recomputed + "请核对上述各数。" + remedy(ranked);
    }

    private static Finding contradiction(Diagnosis.Contradiction contradiction) {
        List<Obligation> ranked = NamingCheck.ranked(contradiction.explains(), contradiction.figures());
        Obligation best = ranked.getFirst();
        Identity identity = best.identity();
        List<Figure> figures = new ArrayList<>(best.operands());
        contradiction.figures().stream().filter(f -> !figures.contains(f)).forEach(figures::add);
        Optional<Figure> first = figures.stream().findFirst();
        String subject = best.subject().isEmpty() ? "" : best.subject() + "：";
        return new Finding(
                identity.code(),
                NamingCheck.severity(ranked),
                first.map(Words::where).orElse(best.subject()),
                first.map(Words::text).orElse(""),
                subject + identity.title() + "——" + evidence(ranked),
                best.writtenOut(),
                Optional.empty(),
                difference(best),
                Optional.empty(),
                "请核对" + Words.names(best.operands()) + "。" + identity.remedy(),
                Weight.isAboutWords(identity) ? Certainty.WORDING : Certainty.TIE,
                Optional.empty(),
                limited(places(figures)),
                NamingCheck.codes(ranked),
                List.of());
    }

    /** How far the sides are apart, in the unit of the first figure. */
    private static Optional<String> difference(Obligation obligation) {
        if (!(obligation.outcome() instanceof Outcome.Broken broken)
                || obligation.operands().isEmpty()) {
            return Optional.empty();
        }
        Printed like = obligation.operands().getFirst().printed();
        BigDecimal inUnit = broken.difference()
                .centre()
                .divide(like.unit().inBase())
                .setScale(Math.max(like.decimals(), 0), RoundingMode.HALF_UP);
        return inUnit.signum() == 0 ? Optional.empty() : Optional.of(Words.difference(inUnit, like));
    }

    private static List<Figure> figures(List<Repair> repairs) {
        return repairs.stream().map(Repair::figure).toList();
    }

    private static List<FoundAt> places(List<Figure> figures) {
        return figures.stream().map(Words::found).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<FoundAt> limited(List<FoundAt> places) {
        return places.stream().distinct().limit(MOST_PLACES).toList();
    }
}
