/** Tests of the repository as a whole: arrows between rooms, words, tidiness. */
@NullMarked
package org.benmo.architecture;

import org.jspecify.annotations.NullMarked;
