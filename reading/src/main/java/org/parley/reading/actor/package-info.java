// SPDX-License-Identifier: Apache-2.0
/** Who is meant: actor lists, names, descriptions and pronouns. */
@NullMarked
package org.parley.reading.actor;

import org.jspecify.annotations.NullMarked;
