@NullMarked
package org.benmo.bureau.durability;

import org.jspecify.annotations.NullMarked;
