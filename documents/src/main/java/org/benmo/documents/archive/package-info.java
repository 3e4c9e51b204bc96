/** Guarded ways into strangers' containers: ZIP, OLE and XML, in memory, with bounds on everything they may cost. */
@NullMarked
package org.benmo.documents.archive;

import org.jspecify.annotations.NullMarked;
