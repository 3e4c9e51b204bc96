/** What must hold in books before a form is made of them, each with its id. */
@NullMarked
package org.benmo.accounts.invariants;

import org.jspecify.annotations.NullMarked;
