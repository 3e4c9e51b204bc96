/** The ten published forms (公开01–10表), their rows, columns and variants, as data. */
@NullMarked
package org.benmo.statements.forms;

import org.jspecify.annotations.NullMarked;
