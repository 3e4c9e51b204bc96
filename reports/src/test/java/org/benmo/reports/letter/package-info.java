@NullMarked
package org.benmo.reports.letter;

import org.jspecify.annotations.NullMarked;
