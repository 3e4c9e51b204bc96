/** Lays a publication out on pages: where every word and line stands. PDF and OFD are written from the same pages. */
@NullMarked
package org.benmo.documents.publication.layout;

import org.jspecify.annotations.NullMarked;
