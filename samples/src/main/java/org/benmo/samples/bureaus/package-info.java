/** Fictional offices with a whole year of books: the sample bureau, a department of twelve units, and random ones for laws. */
@NullMarked
package org.benmo.samples.bureaus;

import org.jspecify.annotations.NullMarked;
