@NullMarked
package org.benmo.accounts.events;

import org.jspecify.annotations.NullMarked;
