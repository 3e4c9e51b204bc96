/** A made-up office to try things in: people of every role, units and employees, a file under review. */
@NullMarked
package org.benmo.bureau.sample;

import org.jspecify.annotations.NullMarked;
