package org.benmo.benchmarks.scale;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.benmo.samples.disclosures.Claim;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;
import org.benmo.statements.amounts.Printed;
import org.benmo.statements.figures.Assertion;
import org.benmo.statements.figures.Figure;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.figures.FormState;
import org.benmo.statements.figures.Key;
import org.benmo.statements.figures.Lineage;

/** The facts and claims of a draft as figures, straight from the generator: what a document says, whoever reads it. */
final class TruthSet {
    private record InDraft(int id) implements Lineage {
        @Override
        public String describe() {
            return "fact " + id;
        }
    }

    private static final int SPLIT_SINCE = 2019;

    private TruthSet() {}

    /** The figures a draft prints. */
    static FigureSet of(Draft draft) {
        FigureSet.Builder builder = FigureSet.builder().year(draft.year());
        Map<Integer, Figure> byId = new HashMap<>();
        for (Fact fact : draft.facts()) {
            Figure figure = new Figure(
                    key(fact.key(), draft.year()),
                    Printed.of(fact.value(), fact.unit(), fact.digits()),
                    new InDraft(fact.id()));
            byId.put(fact.id(), figure);
            if (isAddend(fact.key(), draft.year())) {
                builder.add(figure);
            }
            if (!fact.key().form().equals(Key.TEXT)) {
                builder.state(fact.key().form(), FormState.FILLED);
            }
        }
        draft.claims().forEach(claim -> builder.add(assertion(claim, byId)));
        return builder.build();
    }

    /** Until fiscal year 2018 one row holds all fiscal money; the frozen list knows it as the first of three. */
    private static Key key(Key key, int year) {
        if (key.form().equals("T01") && key.row().equals("income.fiscal") && year < SPLIT_SINCE) {
            return new Key("T01", "income.general", key.column());
        }
        return key.row().equals("fiscal.total") ? new Key(key.form(), "fiscal.income.total", key.column()) : key;
    }

    /** The government fund stood below that row as 其中 and is no addend. */
    private static boolean isAddend(Key key, int year) {
        return !(key.form().equals("T01") && key.row().equals("income.fund") && year < SPLIT_SINCE);
    }

    private static Assertion assertion(Claim claim, Map<Integer, Figure> byId) {
        Map<String, List<Figure>> roles = new LinkedHashMap<>();
        claim.roles()
                .forEach((role, ids) -> roles.put(
                        role,
                        ids.stream().filter(byId::containsKey).map(byId::get).toList()));
        Set<String> marks = claim.exhaustive() ? Set.of("完整") : Set.of();
        return new Assertion(claim.kind(), roles, marks, "", new InDraft(-1));
    }
}
