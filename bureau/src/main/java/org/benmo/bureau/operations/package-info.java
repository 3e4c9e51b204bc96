/** Keeping the office: backup, restore, verification of the audit trail, how it is doing. */
@NullMarked
package org.benmo.bureau.operations;

import org.jspecify.annotations.NullMarked;
