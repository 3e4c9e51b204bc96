/** Pages of checking: batches, files, findings, and the trial for strangers. */
@NullMarked
package org.benmo.bureau.review.web;

import org.jspecify.annotations.NullMarked;
