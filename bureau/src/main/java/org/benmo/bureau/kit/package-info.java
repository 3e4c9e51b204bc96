/** The page kit: layout, menu, messages, errors, lists; every module's pages are made of it and look the same. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.benmo.bureau.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
