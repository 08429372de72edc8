// SPDX-License-Identifier: Apache-2.0
/** The language pack against the original library. */
@NullMarked
package org.parley.benchmark.language;

import org.jspecify.annotations.NullMarked;
