/** From claims to findings: identities instantiated, broken ones diagnosed, one finding a cause. */
@NullMarked
package org.benmo.disclosure.checking;

import org.jspecify.annotations.NullMarked;
