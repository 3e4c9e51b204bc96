/** Tests of the organization. */
@NullMarked
package org.benmo.bureau.organization;

import org.jspecify.annotations.NullMarked;
