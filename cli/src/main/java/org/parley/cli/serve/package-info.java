// SPDX-License-Identifier: Apache-2.0
/** What the command line lends to the server. */
@NullMarked
package org.parley.cli.serve;

import org.jspecify.annotations.NullMarked;
