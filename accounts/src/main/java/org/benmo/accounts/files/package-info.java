/** Plain files to books and back: tables with fixed names and headers, all problems told at once. */
@NullMarked
package org.benmo.accounts.files;

import org.jspecify.annotations.NullMarked;
