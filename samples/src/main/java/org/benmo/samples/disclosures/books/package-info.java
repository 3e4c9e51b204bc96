/** Random books of an office to the 分, and the amounts its publication must show. */
@NullMarked
package org.benmo.samples.disclosures.books;

import org.jspecify.annotations.NullMarked;
