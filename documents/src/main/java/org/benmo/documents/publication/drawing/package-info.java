/** Charts as plain shapes, the same in every kind of file that draws. */
@NullMarked
package org.benmo.documents.publication.drawing;

import org.jspecify.annotations.NullMarked;
