/** How right the checker is: known errors found, and errors of known kinds put in at every number. */
@NullMarked
package org.benmo.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
