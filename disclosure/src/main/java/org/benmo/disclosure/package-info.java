/** Published final accounts (决算公开) as claims, and what is wrong with them. */
@NullMarked
package org.benmo.disclosure;

import org.jspecify.annotations.NullMarked;
