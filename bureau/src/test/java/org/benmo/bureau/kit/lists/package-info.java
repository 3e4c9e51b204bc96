@NullMarked
package org.benmo.bureau.kit.lists;

import org.jspecify.annotations.NullMarked;
