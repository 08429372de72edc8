// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parley.reading;

import org.jspecify.annotations.NullMarked;
