// SPDX-License-Identifier: Apache-2.0
/** What is made for the archives that people install. */
@NullMarked
package org.parley.dist;

import org.jspecify.annotations.NullMarked;
