@NullMarked
package org.benmo.reports.workbook;

import org.jspecify.annotations.NullMarked;
