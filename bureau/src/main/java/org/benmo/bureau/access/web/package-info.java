/** Pages of entering, of the own account and of the people. */
@NullMarked
package org.benmo.bureau.access.web;

import org.jspecify.annotations.NullMarked;
