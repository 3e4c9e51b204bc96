/** A filled year as the package that is published: composed, written in every kind, read back as a stranger would, and judged. */
@NullMarked
package org.benmo.reports.publishing;

import org.jspecify.annotations.NullMarked;
