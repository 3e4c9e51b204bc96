/** Checks that are truly procedures: pairs of code and name, lists of names, displaced rows, wording. */
@NullMarked
package org.benmo.disclosure.checking.procedures;

import org.jspecify.annotations.NullMarked;
