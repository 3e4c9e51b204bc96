/** Generators of bureaus and of published documents, right ones and ones with known errors. */
@NullMarked
package org.benmo.samples;

import org.jspecify.annotations.NullMarked;
