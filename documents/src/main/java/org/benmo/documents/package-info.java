/** Files of any kind, read to one neutral model of text and tables with places. Knows no fiscal word. */
@NullMarked
package org.benmo.documents;

import org.jspecify.annotations.NullMarked;
