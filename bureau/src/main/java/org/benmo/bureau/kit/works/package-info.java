/** Long work: it goes on while its page shows how far it is, can be stopped, and says where its result stands. */
@NullMarked
package org.benmo.bureau.kit.works;

import org.jspecify.annotations.NullMarked;
