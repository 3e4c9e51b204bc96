@NullMarked
package org.benmo.cli.batch;

import org.jspecify.annotations.NullMarked;
