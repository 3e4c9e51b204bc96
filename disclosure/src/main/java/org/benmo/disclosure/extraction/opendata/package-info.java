/** Reads the table of cells that goes with a publication for machines. */
@NullMarked
package org.benmo.disclosure.extraction.opendata;

import org.jspecify.annotations.NullMarked;
