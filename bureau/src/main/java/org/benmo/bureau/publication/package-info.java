/** What was published: immutable versions of a year's package, pages for everyone, search, differences, the clock of publishing. */
@NullMarked
package org.benmo.bureau.publication;

import org.jspecify.annotations.NullMarked;
