/** Published final accounts made up from random books: every number known, none of the reader's or the checker's data used. */
@NullMarked
package org.benmo.samples.disclosures;

import org.jspecify.annotations.NullMarked;
