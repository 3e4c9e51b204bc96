/** The office in a real browser, as a stranger, a reviewer and an administrator use it; screenshots are left in {@code target/screenshots}. */
@NullMarked
package org.benmo.browser;

import org.jspecify.annotations.NullMarked;
