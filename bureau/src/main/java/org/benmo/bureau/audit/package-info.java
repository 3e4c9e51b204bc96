/** Who did what, when: append-only, chained by hash, verifiable by anyone who has the entries. */
@NullMarked
package org.benmo.bureau.audit;

import org.jspecify.annotations.NullMarked;
