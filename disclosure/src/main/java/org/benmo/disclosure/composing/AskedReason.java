package org.benmo.disclosure.composing;

import java.util.Optional;

/**
 * A reason that a sentence asks for.
 *
 * @param heading the sentence stands under
 * @param metric registered name
 * @param measure compared with: {@code prior} or {@code budget}
 * @param name of the metric, for people
 * @param change in words, such as 较上年减少59.90万元
 * @param reason as written for this metric or for one that covers it; empty when nobody wrote one
 */
public record AskedReason(
        String heading, String metric, String measure, String name, String change, Optional<String> reason) {}
