package org.benmo.disclosure.checking.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.benmo.disclosure.Disclosure;
import org.benmo.disclosure.Finding.FoundAt;
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
        List<Denial> denials = Passage.prose(disclosure)
                .filter(passage -> passage.isIn(SectionKind.THREE_PUBLICS))
                .flatMap(passage -> NONE.matcher(passage.words())
                        .results()
                        .map(found -> new Denial(passage.where(), passage.found(found.start(), found.end()))))
                .toList();
        if (denials.isEmpty()) {
            return List.of(new ProcedureOutcome.NotApplicable("没有写“无三公经费支出”"));
        }
        Optional<Figure> spent = spent(disclosure);
        if (spent.isPresent()) {
            return List.of(broken(denials, spent.get()));
        }
        denials.forEach(denial -> outcomes.add(new ProcedureOutcome.Holds(denial.where())));
        return outcomes;
    }

    private static Optional<Figure> spent(Disclosure disclosure) {
        return ROWS.stream()
                .flatMap(row -> disclosure.figures().at(Key.text(row, "final")).stream())
                .filter(figure ->
                        figure.printed().isNumber() && !figure.printed().isPrintedZero())
                .findFirst();
    }

    /** However often it is denied, one amount is one contradiction. */
    private static ProcedureOutcome broken(List<Denial> denials, Figure figure) {
        PrintedAt at = (PrintedAt) figure.lineage();
        List<FoundAt> places = new ArrayList<>();
        denials.forEach(denial -> places.add(denial.words()));
        places.add(Passage.found(at));
        return new ProcedureOutcome.Broken(
                denials.getFirst().where(),
                "写明没有“三公”经费支出，另一处却写“" + at.fragment() + "”",
                denials.getFirst().words().text(),
                Optional.empty(),
                Optional.empty(),
                "核对“三公”经费支出决算表，删去这一句或改正金额。",
                Optional.empty(),
                Optional.empty(),
                places,
                List.of(figure));
    }

    private record Denial(String where, FoundAt words) {}
}
