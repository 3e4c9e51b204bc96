@NullMarked
package org.benmo.reports.sarif;

import org.jspecify.annotations.NullMarked;
