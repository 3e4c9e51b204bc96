/** The records of a year as columns of numbers: vouchers and their lines, balances, budget entries, registers. */
@NullMarked
package org.benmo.accounts.books;

import org.jspecify.annotations.NullMarked;
