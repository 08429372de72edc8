// SPDX-License-Identifier: Apache-2.0
/** One request to one server: what may be asked, how long, how much, and what it answered. */
@NullMarked
package org.parley.watch.fetch;

import org.jspecify.annotations.NullMarked;
