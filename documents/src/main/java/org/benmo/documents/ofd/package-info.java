/** Reads OFD files (GB/T 33190): what their pages draw goes through the same layout as that of PDF pages. */
@NullMarked
package org.benmo.documents.ofd;

import org.jspecify.annotations.NullMarked;
