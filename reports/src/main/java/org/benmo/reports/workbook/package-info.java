/** A run as one workbook: its files, its findings, and what could not be decided. */
@NullMarked
package org.benmo.reports.workbook;

import org.jspecify.annotations.NullMarked;
