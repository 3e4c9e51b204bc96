/**
 * Web pages, pages saved by office programs, and pages packed with their pictures: the words a reader sees, without the menus around
 * them. Nothing is ever fetched.
 */
@NullMarked
package org.benmo.documents.html;

import org.jspecify.annotations.NullMarked;
