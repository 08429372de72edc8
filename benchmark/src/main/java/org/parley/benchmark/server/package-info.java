// SPDX-License-Identifier: Apache-2.0
/** How fast the server answers. */
@NullMarked
package org.parley.benchmark.server;

import org.jspecify.annotations.NullMarked;
