/** The books: vouchers, budget lines and registers become the ten forms, each cell with its lineage. */
@NullMarked
package org.benmo.accounts;

import org.jspecify.annotations.NullMarked;
