// SPDX-License-Identifier: Apache-2.0
/** Questions to a record that are answered without reading all of it. */
@NullMarked
package org.parley.store.query;

import org.jspecify.annotations.NullMarked;
