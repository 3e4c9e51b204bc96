/** Pages of the books. */
@NullMarked
package org.benmo.bureau.books.web;

import org.jspecify.annotations.NullMarked;
