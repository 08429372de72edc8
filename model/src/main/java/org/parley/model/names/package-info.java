// SPDX-License-Identifier: Apache-2.0
/** Personal names in Latin letters: whether two spellings can be one name. */
@NullMarked
package org.parley.model.names;

import org.jspecify.annotations.NullMarked;
