// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parley.benchmark;

import org.jspecify.annotations.NullMarked;
