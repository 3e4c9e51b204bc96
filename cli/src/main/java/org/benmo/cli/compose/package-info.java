/** {@code benmo compose}: the published package of a year, written in every kind, read back and checked before it is called publishable. */
@NullMarked
package org.benmo.cli.compose;

import org.jspecify.annotations.NullMarked;
