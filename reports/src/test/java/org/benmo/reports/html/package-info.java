@NullMarked
package org.benmo.reports.html;

import org.jspecify.annotations.NullMarked;
