/** Many files in one run: workers, time limits, the journal that lets an interrupted run go on, and what a run leaves in its folder. */
@NullMarked
package org.benmo.cli.batch;

import org.jspecify.annotations.NullMarked;
