/** Forms of an invented bureau, printed by the programs that offices use, and what reading them must and must not give. */
@NullMarked
package org.benmo.documents.printed;

import org.jspecify.annotations.NullMarked;
