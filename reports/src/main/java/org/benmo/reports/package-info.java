/** What was found, in the shapes people use: text, JSON, SARIF, HTML, annotated PDF, workbook, letter. */
@NullMarked
package org.benmo.reports;

import org.jspecify.annotations.NullMarked;
