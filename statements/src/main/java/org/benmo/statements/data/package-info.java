/** Our own data files as plain trees: read from YAML while building, from one packed resource while running. */
@NullMarked
package org.benmo.statements.data;

import org.jspecify.annotations.NullMarked;
