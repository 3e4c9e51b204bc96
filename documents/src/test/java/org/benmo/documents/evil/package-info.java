/**
 * Files made to break a reader: bombs, loops, lies and garbage, made by code so that none has to be kept. Each kind of file has a
 * maker; {@link EvilCorpusTest} reads all of them in a process with little memory.
 */
@NullMarked
package org.benmo.documents.evil;

import org.jspecify.annotations.NullMarked;
