/** People, roles and what each may do; entering and leaving; every page and every call asks here first. */
@NullMarked
package org.benmo.bureau.access;

import org.jspecify.annotations.NullMarked;
