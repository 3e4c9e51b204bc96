@NullMarked
package org.benmo.documents.picture;

import org.jspecify.annotations.NullMarked;
