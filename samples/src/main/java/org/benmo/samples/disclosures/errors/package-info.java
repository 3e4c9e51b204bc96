/** The errors people make (U01–U36), put into a draft that is right. */
@NullMarked
package org.benmo.samples.disclosures.errors;

import org.jspecify.annotations.NullMarked;
