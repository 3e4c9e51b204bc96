package org.benmo.samples.disclosures.errors;

import java.util.List;
import org.benmo.samples.disclosures.Draft;
import org.benmo.samples.disclosures.Fact;

/**
 * A draft with an error in it, and what the error is.
 *
 * @param error its kind
 * @param draft with the error
 * @param right the numbers as they should be; empty for errors of wording
 * @param wrong the numbers as printed now, pairwise with {@code right}
 * @param piece index of the piece the error stands in; −1 when something is missing altogether
 * @param words the printed words around the error
 */
public record Mutant(HumanError error, Draft draft, List<Fact> right, List<Fact> wrong, int piece, String words) {}
