/** The light benmo command: check and explain, without a server. */
@NullMarked
package org.benmo.cli;

import org.jspecify.annotations.NullMarked;
