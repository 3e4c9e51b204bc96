/** The registry of measures: figures that explain themselves, list their records, and answer what would change. */
@NullMarked
package org.benmo.accounts.measures;

import org.jspecify.annotations.NullMarked;
