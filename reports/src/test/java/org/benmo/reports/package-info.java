@NullMarked
package org.benmo.reports;

import org.jspecify.annotations.NullMarked;
