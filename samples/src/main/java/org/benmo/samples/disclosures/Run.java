package org.benmo.samples.disclosures;

import java.util.Optional;

/**
 * Consecutive characters: words, or the digits of one fact.
 *
 * @param text as printed
 * @param fact the number these digits are; empty for words
 */
public record Run(String text, Optional<Fact> fact) {
    /** Words. */
    public static Run of(String words) {
        return new Run(words, Optional.empty());
    }

    /** Digits. */
    public static Run of(Fact fact) {
        return new Run(fact.digits(), Optional.of(fact));
    }
}
