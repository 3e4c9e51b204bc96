/** The office: one Spring Modulith module per office function, server-rendered pages, its own database. */
@NullMarked
package org.benmo.bureau;

import org.jspecify.annotations.NullMarked;
