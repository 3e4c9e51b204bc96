/** Writes publications as one web page that needs nothing but itself. */
@NullMarked
package org.benmo.documents.publication.html;

import org.jspecify.annotations.NullMarked;
