/** Lists as every module has them: filter, sort, page through a million rows, Excel out and Excel in. */
@NullMarked
package org.benmo.bureau.kit.lists;

import org.jspecify.annotations.NullMarked;
