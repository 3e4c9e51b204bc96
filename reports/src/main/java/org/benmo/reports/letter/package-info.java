/** The letter to the unit (审核意见): an official document that a person completes, signs and sends. */
@NullMarked
package org.benmo.reports.letter;

import org.jspecify.annotations.NullMarked;
