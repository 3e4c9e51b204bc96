package org.benmo.bureau.review;

import java.time.Instant;

/**
 * What someone decided about a finding; the last one counts, all are kept.
 *
 * @param finding its place in the result, counted from 0
 * @param verdict what
 * @param reason why
 * @param by login
 * @param at when
 */
public record Decision(int finding, Verdict verdict, String reason, String by, Instant at) {}
