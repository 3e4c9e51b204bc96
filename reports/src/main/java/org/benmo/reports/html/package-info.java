/** Findings as pages for a browser: one a document, and an index of a run. Each page is complete in itself. */
@NullMarked
package org.benmo.reports.html;

import org.jspecify.annotations.NullMarked;
