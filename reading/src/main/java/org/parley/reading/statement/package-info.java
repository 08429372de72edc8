// SPDX-License-Identifier: Apache-2.0
/** Who said what. */
@NullMarked
package org.parley.reading.statement;

import org.jspecify.annotations.NullMarked;
