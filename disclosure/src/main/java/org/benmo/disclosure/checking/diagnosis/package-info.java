/** Which figures are wrong: the smallest change that makes all broken identities hold, and how sure that is. */
@NullMarked
package org.benmo.disclosure.checking.diagnosis;

import org.jspecify.annotations.NullMarked;
