@NullMarked
package org.benmo.cli;

import org.jspecify.annotations.NullMarked;
