package org.benmo.disclosure.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import org.benmo.statements.catalogue.Catalogue;
import org.benmo.statements.evaluation.Checker;
import org.benmo.statements.identities.Obligation;
import org.benmo.statements.identities.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated documents asked the checks of the catalogue instead of those written into the toy. */
class RealCatalogueTest {
    private static final int DOCUMENTS = 60;

    @BeforeEach
    void needsTheCatalogue() {
        assumeThat(Catalogue.standard().checks()).as("checks in the catalogue").isNotEmpty();
    }

    @Test
    void consistentDocumentsBreakNothing() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            List<Obligation> broken = ask(new GeneratedAccounts(seed, Map.of(), true).toy()).stream()
                    .filter(o -> o.outcome() instanceof Outcome.Broken)
                    .toList();
            assertThat(broken).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void rootsAreNamedFirst() {
        Injection injection = new Injection(true, RealCatalogueTest::ask).measure(DOCUMENTS, 2);

        assertThat(injection.rootsFirst()).as("%s", injection).isGreaterThanOrEqualTo(85);
        assertThat(injection.named()).as("%s", injection).isGreaterThanOrEqualTo(98);
        assertThat(injection.falseRoots()).as("%s", injection).isZero();
    }

    private static List<Obligation> ask(Toy toy) {
        return Checker.check(toy.figures(), Catalogue.standard());
    }
}
