/** Pages of the year's accounts. */
@NullMarked
package org.benmo.bureau.finalaccounts.web;

import org.jspecify.annotations.NullMarked;
