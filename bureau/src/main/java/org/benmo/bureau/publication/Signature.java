package org.benmo.bureau.publication;

import java.time.Instant;

/**
 * Who signed a package before it was published.
 *
 * @param role in the order of signing, in words for people, such as 编制人, 审核人, 负责人
 * @param person name as printed
 * @param at when
 */
public record Signature(String role, String person, Instant at) {}
