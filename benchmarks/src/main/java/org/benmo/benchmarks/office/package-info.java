/** Starts, memory and answering times of the office as people meet it: the launcher, a real database, pages over HTTP. */
@NullMarked
package org.benmo.benchmarks.office;

import org.jspecify.annotations.NullMarked;
