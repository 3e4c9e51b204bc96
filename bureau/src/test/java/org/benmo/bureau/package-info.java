@NullMarked
package org.benmo.bureau;

import org.jspecify.annotations.NullMarked;
