// SPDX-License-Identifier: Apache-2.0
/** What the command line lends to a watch: the record its pages go into, and the daily brief. */
@NullMarked
package org.parley.cli.watch;

import org.jspecify.annotations.NullMarked;
