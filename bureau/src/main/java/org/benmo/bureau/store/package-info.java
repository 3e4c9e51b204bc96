/** The bytes of files, kept once by the hash of their content; the modules keep what they are. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.benmo.bureau.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
