/** Pictures of pages, and marks on copies of them: what a report needs to show where something stands. */
@NullMarked
package org.benmo.documents.picture;

import org.jspecify.annotations.NullMarked;
