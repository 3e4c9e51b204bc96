/**
 * The books of a year, kept: budget, vouchers, registers. Files come in whole or not at all, vouchers are made by one person and posted by
 * another, posted ones never change. What the figures are is up to {@code accounts}; this module keeps its records.
 */
@NullMarked
package org.benmo.bureau.books;

import org.jspecify.annotations.NullMarked;
