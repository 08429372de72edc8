// SPDX-License-Identifier: Apache-2.0
/** Where the time of reading goes. */
@NullMarked
package org.parley.benchmark.reading;

import org.jspecify.annotations.NullMarked;
