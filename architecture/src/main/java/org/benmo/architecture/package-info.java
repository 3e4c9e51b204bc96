@NullMarked
package org.benmo.architecture;

import org.jspecify.annotations.NullMarked;
