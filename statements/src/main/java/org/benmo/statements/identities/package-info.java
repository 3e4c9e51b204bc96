/** Reconciliation identities (勾稽关系) as data, and what comes of evaluating them. */
@NullMarked
package org.benmo.statements.identities;

import org.jspecify.annotations.NullMarked;
