package org.benmo.disclosure.checking.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.Key;

/**
 * The mean of the scores of all projects: between the lowest and the highest (P12), and, if so, one of the three usual means
 * (PERF-01). Asked only where exactly as many scored projects are listed as the sentence counts.
 */
final class MeanScore implements Procedure {
    private static final Pattern MEAN =
            Pattern.compile("(\\d+)个(?:二级|一级)?项目[^。]{0,60}?(?:综合评定分|综合评定得分|平均得分|平均分)为?(\\d{1,3}(?:\\.\\d+)?)分");

    private final String code;

    MeanScore(String code) {
        this.code = code;
    }

    /** One project's score with its weights. */
    private record Scored(BigDecimal score, Optional<BigDecimal> budget, Optional<BigDecimal> paid) {}

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<Scored> scored = scored(disclosure.figures());
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.prose(disclosure).forEach(passage -> {
            Matcher matcher = MEAN.matcher(passage.words());
            while (matcher.find()) {
                if (scored.size() >= 2 && scored.size() == Integer.parseInt(matcher.group(1))) {
                    outcomes.add(judge(passage, matcher, scored));
                }
            }
        });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有列全各项目得分的平均分")) : outcomes;
    }

    private static List<Scored> scored(FigureSet figures) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        for (Figure figure : figures.all()) {
            if (figure.key().row().startsWith("proj:") && figure.key().column().equals("score")) {
                scores.putIfAbsent(figure.key().row(), figure.printed().value());
            }
        }
        List<Scored> scored = new ArrayList<>();
        scores.forEach((row, score) -> scored.add(new Scored(
                score,
                weight(figures, row, List.of("budget", "adjusted")),
                weight(figures, row, List.of("paid", "final")))));
        return scored;
    }

    private static Optional<BigDecimal> weight(FigureSet figures, String row, List<String> measures) {
        return measures.stream()
                .flatMap(measure -> figures.at(Key.text(row, measure)).stream())
                .map(figure -> figure.printed().inBase())
                .filter(amount -> amount.signum() > 0)
                .findFirst();
    }

    private ProcedureOutcome judge(Passage passage, Matcher found, List<Scored> scored) {
        BigDecimal mean = new BigDecimal(found.group(2));
        BigDecimal low =
                scored.stream().map(Scored::score).reduce(BigDecimal::min).orElseThrow();
        BigDecimal high =
                scored.stream().map(Scored::score).reduce(BigDecimal::max).orElseThrow();
        boolean between = mean.compareTo(low) >= 0 && mean.compareTo(high) <= 0;
        boolean fine = code.equals("P12") ? between : !between || fits(mean, scored);
        String message = code.equals("P12")
                ? "平均得分" + found.group(2) + "分，不在最低" + low.toPlainString() + "分与最高" + high.toPlainString() + "分之间"
                : "平均得分" + found.group(2) + "分，与简单平均、按预算或按支出加权的平均都不相符";
        return fine
                ? new ProcedureOutcome.Holds(passage.where())
                : ProcedureOutcome.Broken.at(
                        passage.where(), passage.found(found.start(2), found.end()), message, "重算平均分，写明平均的办法。");
    }

    private static boolean fits(BigDecimal mean, List<Scored> scored) {
        BigDecimal allowance = BigDecimal.ONE.movePointLeft(Math.max(mean.scale(), 1));
        List<Optional<BigDecimal>> means = List.of(
                mean(scored, s -> Optional.of(BigDecimal.ONE)),
                mean(scored, Scored::budget),
                mean(scored, Scored::paid));
        return means.stream().flatMap(Optional::stream).anyMatch(usual -> Numerals.near(usual, mean, allowance));
    }

    private static Optional<BigDecimal> mean(List<Scored> scored, Function<Scored, Optional<BigDecimal>> weight) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Scored one : scored) {
            Optional<BigDecimal> each = weight.apply(one);
            if (each.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(one.score().multiply(each.get()));
            weights = weights.add(each.get());
        }
        return Optional.of(sum.divide(weights, 6, RoundingMode.HALF_UP));
    }
}
