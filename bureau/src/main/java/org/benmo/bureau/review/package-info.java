/** Checking on the web: files handed in, checked in processes of their own, findings decided by people. */
@NullMarked
package org.benmo.bureau.review;

import org.jspecify.annotations.NullMarked;
