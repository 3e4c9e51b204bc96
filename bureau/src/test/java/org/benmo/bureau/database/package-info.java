@NullMarked
package org.benmo.bureau.database;

import org.jspecify.annotations.NullMarked;
