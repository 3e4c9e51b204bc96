/** What can be allowed, and how an endpoint says what it asks for. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.benmo.bureau.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
