/**
 * Tables that have no upright lines, or no lines at all: rows and columns told by where the words stand. Knows neither pages nor
 * files; lengths are in any unit, and every threshold is a share of the height of the letters. What does not fit without doubt
 * is no table: an unread number is better than one in the wrong place.
 */
@NullMarked
package org.benmo.documents.aligned;

import org.jspecify.annotations.NullMarked;
