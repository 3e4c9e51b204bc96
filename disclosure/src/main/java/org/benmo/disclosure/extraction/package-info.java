/** From a document to its forms, sentences and claims. What cannot be bound is unread, never guessed. */
@NullMarked
package org.benmo.disclosure.extraction;

import org.jspecify.annotations.NullMarked;
