package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.PrintedAt;
import org.benmo.disclosure.SectionKind;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.Key;

/** “无‘三公’经费支出” beside an amount spent on it. */
final class NoThreePublics implements Procedure {
    private static final Pattern NONE = Pattern.compile("(?:无|没有|未发生)“三公”经费(?:财政拨款)?支出(?=[。，；,;]|$)");
    private static final List<String> ROWS = List.of("sg.total", "sg.abroad", "sg.car", "sg.host");

    @Override
    public String code() {
        return "S10";
    }

    @Override
    public List<ProcedureOutcome> examine(Disclosure disclosure) {
        List<ProcedureOutcome> outcomes = new ArrayList<>();
        Passage.prose(disclosure)
                .filter(passage -> passage.isIn(SectionKind.THREE_PUBLICS))
                .forEach(passage -> {
                    Matcher matcher = NONE.matcher(passage.words());
                    while (matcher.find()) {
                        outcomes.add(spent(disclosure)
                                .map(figure -> broken(passage, matcher, figure))
                                .orElseGet(() -> new ProcedureOutcome.Holds(passage.where())));
                    }
                });
        return outcomes.isEmpty() ? List.of(new ProcedureOutcome.NotApplicable("没有写“无三公经费支出”")) : outcomes;
    }

    private static Optional<Figure> spent(Disclosure disclosure) {
        return ROWS.stream()
                .flatMap(row -> disclosure.figures().at(Key.text(row, "final")).stream())
                .filter(figure ->
                        figure.printed().isNumber() && !figure.printed().isPrintedZero())
                .findFirst();
    }

    private static ProcedureOutcome broken(Passage passage, Matcher matcher, Figure figure) {
        PrintedAt at = (PrintedAt) figure.lineage();
        return ProcedureOutcome.Broken.at(
                passage.where(),
                passage.found(matcher.start(), matcher.end()),
                "写明没有“三公”经费支出，另一处却写“" + at.fragment() + "”",
                "核对“三公”经费支出决算表，删去这一句或改正金额。");
    }
}
