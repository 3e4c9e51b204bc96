@NullMarked
package org.benmo.bureau.audit;

import org.jspecify.annotations.NullMarked;
