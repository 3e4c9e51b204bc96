package org.benmo.statements.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.benmo.statements.data.Node;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.figures.FigureSet;
import org.benmo.statements.formulas.Vocabulary;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of the catalogue is well formed, and its own cases come out as it says. */
class CatalogueTest {
    private static final List<String> KINDS = List.of("holds", "broken", "rounding", "absent");

    private static final FileSet FILES =
            FileSet.read(Path.of("src/main/resources/org/benmo/statements/identities"), Vocabulary.standard());

    @Test
    void everyFileIsReadWithoutAProblem() {
        assertThat(FILES.problems().stream().map(CatalogueProblem::describe)).isEmpty();
        assertThat(FILES.checks()).isNotEmpty();
    }

    @Test
    void slugsAreUnique() {
        assertThat(FILES.checks().values().stream().map(c -> c.identity().slug()))
                .doesNotHaveDuplicates();
    }

    @Test
    void packedCatalogueHoldsTheSameChecks() {
        assertThat(Catalogue.standard().checks().stream()
                        .map(c -> c.identity().code())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(FILES.checks().keySet());
    }

    @TestFactory
    Stream<DynamicTest> casesComeOutAsTheySay() {
        return FILES.checks().values().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.identity().code(),
                        () -> assertThat(complaints(check)).isEmpty()));
    }

    private static List<String> complaints(Check check) {
        List<String> complaints = new ArrayList<>();
        Node tree = FILES.trees().getOrDefault(check.identity().code(), new Node.Text(""));
        List<Node> cases = tree.field("cases").map(Node::asList).orElse(List.of());
        for (String kind : KINDS) {
            if (cases.stream().noneMatch(c -> c.field(kind).isPresent())) {
                complaints.add("no case " + kind);
            }
        }
        for (Node one : cases) {
            for (String kind : KINDS) {
                one.field(kind)
                        .ifPresent(given -> complaint(check, kind, given, one).ifPresent(complaints::add));
            }
        }
        return complaints;
    }

    private static Optional<String> complaint(Check check, String kind, Node given, Node one) {
        if (given.asText().equals("none")) {
            return one.text("reason").isBlank() ? Optional.of(kind + ": none without a reason") : Optional.empty();
        }
        if (check.formula().isEmpty()) {
            return given.asText().isBlank() ? Optional.of(kind + ": no document") : Optional.empty();
        }
        FigureSet figures = figures(check, given.asMap());
        List<Obligation> obligations = Checker.check(figures, List.of(check));
        return cameOut(kind, obligations, isRounded(check))
                ? Optional.empty()
                : Optional.of(kind + " came out as " + obligations);
    }

    private static FigureSet figures(Check check, Map<String, Node> given) {
        return CaseFigures.of(check.identity().formula().map(f -> f.forEach()).orElse(""), given);
    }

    /** A quotient or a product rounded to the printed digits is exact: nothing finer can be printed. */
    private static boolean isRounded(Check check) {
        return check.identity()
                .formula()
                .map(f -> (f.left() + f.right()).contains("/") || (f.left() + f.right()).contains("×"))
                .orElse(false);
    }

    private static boolean cameOut(String kind, List<Obligation> obligations, boolean rounded) {
        List<Outcome> outcomes = obligations.stream().map(Obligation::outcome).toList();
        boolean broken = outcomes.stream().anyMatch(Outcome.Broken.class::isInstance);
        boolean exact = outcomes.stream().anyMatch(o -> o instanceof Outcome.Holds holds && !holds.isRounding());
        boolean rounding = outcomes.stream().anyMatch(o -> o instanceof Outcome.Holds holds && holds.isRounding());
        return switch (kind) {
            case "holds" -> exact && !broken && !rounding;
            case "rounding" -> (rounding || (rounded && exact)) && !broken;
            case "broken" -> broken;
            default -> !broken && !exact && !rounding;
        };
    }
}
