/** Writes laid out pages as OFD (GB/T 33190), with embedded subsets and real text. */
@NullMarked
package org.benmo.documents.publication.ofd;

import org.jspecify.annotations.NullMarked;
