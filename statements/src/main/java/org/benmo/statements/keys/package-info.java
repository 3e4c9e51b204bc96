/** What a figure of the narrative can be about, as data. */
@NullMarked
package org.benmo.statements.keys;

import org.jspecify.annotations.NullMarked;
