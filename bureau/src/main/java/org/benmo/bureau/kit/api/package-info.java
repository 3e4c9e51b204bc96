/** What the interface for machines has in common: errors as problems with a remedy, lists as data, its description. */
@NullMarked
package org.benmo.bureau.kit.api;

import org.jspecify.annotations.NullMarked;
