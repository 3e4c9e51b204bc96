/** Business events to vouchers: templates as data, each with both legs and the dates it is valid for. */
@NullMarked
package org.benmo.accounts.events;

import org.jspecify.annotations.NullMarked;
