/** The first pages: for strangers, and for who has entered. */
@NullMarked
package org.benmo.bureau.start;

import org.jspecify.annotations.NullMarked;
