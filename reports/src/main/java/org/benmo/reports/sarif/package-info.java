/** Findings as SARIF 2.1.0, for tools that gather results of many checkers. */
@NullMarked
package org.benmo.reports.sarif;

import org.jspecify.annotations.NullMarked;
