/** The year's accounts on their way to publication: forms, reasons, preview, the gate, signatures. */
@NullMarked
package org.benmo.bureau.finalaccounts;

import org.jspecify.annotations.NullMarked;
