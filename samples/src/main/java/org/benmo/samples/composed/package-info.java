/** Publications composed from made-up books by the product's own composer, beside those of the independent writers. */
@NullMarked
package org.benmo.samples.composed;

import org.jspecify.annotations.NullMarked;
