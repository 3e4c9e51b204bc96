@NullMarked
package org.benmo.bureau.store;

import org.jspecify.annotations.NullMarked;
