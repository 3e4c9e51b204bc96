package org.benmo.samples.disclosures;

import java.util.List;
import java.util.Map;
import org.benmo.statements.figures.Assertion;

/**
 * A relation a sentence of a draft states between its facts.
 *
 * @param kind which relation
 * @param roles ids of the facts by role, roles named as in {@link Assertion.Kind}
 * @param exhaustive true when the parts of a composition are all there are
 */
public record Claim(Assertion.Kind kind, Map<String, List<Integer>> roles, boolean exhaustive) {}
