/** Pages of units, sections and employees. */
@NullMarked
package org.benmo.bureau.organization.web;

import org.jspecify.annotations.NullMarked;
