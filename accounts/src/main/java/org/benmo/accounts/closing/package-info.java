/** Year-end closing, and what it carries into the next year. */
@NullMarked
package org.benmo.accounts.closing;

import org.jspecify.annotations.NullMarked;
