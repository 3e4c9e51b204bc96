/** Pages of the audit trail. */
@NullMarked
package org.benmo.bureau.audit.web;

import org.jspecify.annotations.NullMarked;
