package org.benmo.statements.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.benmo.statements.catalogue.CaseFigures;
import org.benmo.statements.catalogue.Check;
import org.benmo.statements.data.Node;
import org.benmo.statements.data.YamlFiles;
import org.benmo.statements.formulas.FormulaError;
import org.benmo.statements.formulas.FormulaReader;
import org.benmo.statements.formulas.Vocabulary;
import org.benmo.statements.identities.Identity;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Severity;

/** Asks one formula of figures written like the cases of a check. */
record Asking(String forEach, String when, String left, String relation, String right) {
    static Asking that(String left, String relation, String right) {
        return new Asking("", "", left, relation, right);
    }

    Asking forEach(String words) {
        return new Asking(words, when, left, relation, right);
    }

    Asking when(String words) {
        return new Asking(forEach, words, left, relation, right);
    }

    /** Every instance over the figures of a YAML mapping. */
    List<Obligation> of(String cells) {
        try {
            Map<String, Node> given =
                    new LinkedHashMap<>(YamlFiles.read("{" + cells + "}").asMap());
            return Checker.check(CaseFigures.of(forEach, given), List.of(check()));
        } catch (YamlFiles.NotYaml | FormulaError e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The only instance. */
    Obligation one(String cells) {
        List<Obligation> all = of(cells);
        if (all.size() != 1) {
            throw new AssertionError("one instance expected, not " + all);
        }
        return all.getFirst();
    }

    Check check() throws FormulaError {
        Identity.Formula text = new Identity.Formula(forEach, when, left, relation, right);
        Identity identity =
                new Identity("X", "x", "x", Severity.ERROR, "arithmetic", "", true, "", Optional.of(text), "", "", "");
        return new Check(identity, Optional.of(FormulaReader.read(text, Vocabulary.standard())));
    }
}
