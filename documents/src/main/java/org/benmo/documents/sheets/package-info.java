/**
 * Workbooks and separated values: XLSX, XLS, XML spreadsheets of 2003 and CSV. What is read is what the office shows: numbers as
 * displayed, nothing hidden, formulas by their stored results and never evaluated.
 */
@NullMarked
package org.benmo.documents.sheets;

import org.jspecify.annotations.NullMarked;
