/**
 * Running text to claims: outline, lexer, and a grammar over tokens with a stack of scopes. A number that cannot be bound
 * with certainty stays unread.
 */
@NullMarked
package org.benmo.disclosure.extraction.narrative;

import org.jspecify.annotations.NullMarked;
