/** Tests of the interface for machines, over real HTTP. */
@NullMarked
package org.benmo.bureau.api;

import org.jspecify.annotations.NullMarked;
