@NullMarked
package org.benmo.bureau.finalaccounts;

import org.jspecify.annotations.NullMarked;
