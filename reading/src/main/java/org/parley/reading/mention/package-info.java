// SPDX-License-Identifier: Apache-2.0
/** A story's sentences, and the actors, places and times that its words name. */
@NullMarked
package org.parley.reading.mention;

import org.jspecify.annotations.NullMarked;
