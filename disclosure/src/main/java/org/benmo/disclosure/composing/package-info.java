/**
 * A filled year of our own books to the document that is published: sentences from templates kept as data, forms, charts,
 * explanations of terms. It knows neither extraction nor checking; who reads the document back is wired by the caller.
 */
@NullMarked
package org.benmo.disclosure.composing;

import org.jspecify.annotations.NullMarked;
