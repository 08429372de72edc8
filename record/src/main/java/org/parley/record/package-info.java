// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parley.record;

import org.jspecify.annotations.NullMarked;
