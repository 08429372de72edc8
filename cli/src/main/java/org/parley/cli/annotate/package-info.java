// SPDX-License-Identifier: Apache-2.0
/** The pipe for programmers: JSON lines in, JSON lines out. */
@NullMarked
package org.parley.cli.annotate;

import org.jspecify.annotations.NullMarked;
