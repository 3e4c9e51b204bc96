@NullMarked
package org.benmo.reports.annotated;

import org.jspecify.annotations.NullMarked;
