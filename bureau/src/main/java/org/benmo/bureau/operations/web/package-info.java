/** The page of the house: how the office is doing, and its backups. */
@NullMarked
package org.benmo.bureau.operations.web;

import org.jspecify.annotations.NullMarked;
