// SPDX-License-Identifier: Apache-2.0
/** Where parties stand on proposals. */
@NullMarked
package org.parley.reading.position;

import org.jspecify.annotations.NullMarked;
