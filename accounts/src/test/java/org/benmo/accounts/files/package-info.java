@NullMarked
package org.benmo.accounts.files;

import org.jspecify.annotations.NullMarked;
