/** Pages for everyone: what was published, searched, compared and downloaded without entering. */
@NullMarked
package org.benmo.bureau.publication.web;

import org.jspecify.annotations.NullMarked;
