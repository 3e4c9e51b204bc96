/** The catalogue of checks: read from files, refused when it is wrong, packed for a quick start. */
@NullMarked
package org.benmo.statements.catalogue;

import org.jspecify.annotations.NullMarked;
