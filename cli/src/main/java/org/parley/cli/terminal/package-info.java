// SPDX-License-Identifier: Apache-2.0
/** What a command may assume of the terminal or pipe it writes to. */
@NullMarked
package org.parley.cli.terminal;

import org.jspecify.annotations.NullMarked;
