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
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;

/** Puts diagnoses into words: place, what is printed, what it should be, by how much it is off, why, what to do. */
final class DiagnosedFindings {
    private static final int MOST_PLACES = 12;

    /** Of a choice all are shown, as many as a class of the economic classification has rows. */
    private static final int MOST_TIED = 40;

    private DiagnosedFindings() {}

    static Finding of(Diagnosis diagnosis, Claims claims) {
        return switch (diagnosis) {
            case Diagnosis.Cause cause -> cause(cause);
            case Diagnosis.Tie tie -> tie(tie);
            case Diagnosis.Contradiction contradiction -> ContradictionFindings.of(contradiction, claims);
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

    static String evidence(List<Obligation> ranked) {
        List<String> relations = ranked.stream().map(Words::relation).distinct().toList();
        String first = relations.stream().limit(2).collect(Collectors.joining("；"));
        return relations.size() > 2 ? first + "等" + relations.size() + "项关系均不成立。" : first + "不成立。";
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
        return Words.sentence(ranked.getFirst().identity().remedy());
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
                places(figures).stream().distinct().limit(MOST_TIED).toList(),
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

    /** How far the sides are apart, in the unit of the first figure. */
    static Optional<String> difference(Obligation obligation) {
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

    static List<FoundAt> places(List<Figure> figures) {
        return figures.stream().map(Words::found).collect(Collectors.toCollection(ArrayList::new));
    }

    static List<FoundAt> limited(List<FoundAt> places) {
        return places.stream().distinct().limit(MOST_PLACES).toList();
    }
}
