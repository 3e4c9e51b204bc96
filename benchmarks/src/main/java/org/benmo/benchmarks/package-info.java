/** Speed and accuracy, measured and written down with the command that reproduces them. */
@NullMarked
package org.benmo.benchmarks;

import org.jspecify.annotations.NullMarked;
