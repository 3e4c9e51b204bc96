/** Findings as notes on a copy of the published PDF. */
@NullMarked
package org.benmo.reports.annotated;

import org.jspecify.annotations.NullMarked;
