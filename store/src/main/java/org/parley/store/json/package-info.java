// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parley.store.json;

import org.jspecify.annotations.NullMarked;
