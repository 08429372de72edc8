// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: one class a verb.
 *
 * <p>Start at {@link org.parley.cli.Parley}.
 */
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
