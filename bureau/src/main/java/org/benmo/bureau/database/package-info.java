/** The one database: a PostgreSQL of our own in the data folder, or a server the office names; roles, migrations, secrets. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.benmo.bureau.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
