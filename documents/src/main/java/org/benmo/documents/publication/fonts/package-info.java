/** The letters Benmo ships: what is printed looks the same on every machine. */
@NullMarked
package org.benmo.documents.publication.fonts;

import org.jspecify.annotations.NullMarked;
