/** Accuracy over thousands of generated documents in every kind of file, right ones and ones with known errors. */
@NullMarked
package org.benmo.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
