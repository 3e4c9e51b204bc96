@NullMarked
package org.benmo.benchmarks;

import org.jspecify.annotations.NullMarked;
