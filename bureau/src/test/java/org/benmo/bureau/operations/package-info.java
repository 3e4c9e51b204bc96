@NullMarked
package org.benmo.bureau.operations;

import org.jspecify.annotations.NullMarked;
