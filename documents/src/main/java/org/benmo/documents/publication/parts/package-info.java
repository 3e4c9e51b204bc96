/** Markup and containers, written so that the same content gives the same bytes. */
@NullMarked
package org.benmo.documents.publication.parts;

import org.jspecify.annotations.NullMarked;
