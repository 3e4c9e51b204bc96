@NullMarked
package org.benmo.bureau.publication;

import org.jspecify.annotations.NullMarked;
