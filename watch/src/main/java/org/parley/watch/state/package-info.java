// SPDX-License-Identifier: Apache-2.0
/** What a watch remembers, in a file of its own that survives being killed at any moment. */
@NullMarked
package org.parley.watch.state;

import org.jspecify.annotations.NullMarked;
