// SPDX-License-Identifier: Apache-2.0
/** Which place is meant: the gazetteer. */
@NullMarked
package org.parley.reading.place;

import org.jspecify.annotations.NullMarked;
