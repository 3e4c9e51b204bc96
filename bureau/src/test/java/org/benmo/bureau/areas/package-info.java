/** Tests of what an area shows and hides, on pages and in the database. */
@NullMarked
package org.benmo.bureau.areas;

import org.jspecify.annotations.NullMarked;
