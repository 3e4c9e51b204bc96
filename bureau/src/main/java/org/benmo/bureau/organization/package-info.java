/** The office itself: units in the reporting scope, sections, posts, and the headcount by kind at any date. */
@NullMarked
package org.benmo.bureau.organization;

import org.jspecify.annotations.NullMarked;
