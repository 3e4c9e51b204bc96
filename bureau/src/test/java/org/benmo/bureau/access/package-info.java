@NullMarked
package org.benmo.bureau.access;

import org.jspecify.annotations.NullMarked;
