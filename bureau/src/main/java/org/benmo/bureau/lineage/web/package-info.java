/** Pages of lineage. */
@NullMarked
package org.benmo.bureau.lineage.web;

import org.jspecify.annotations.NullMarked;
