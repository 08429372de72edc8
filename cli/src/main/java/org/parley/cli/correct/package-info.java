// SPDX-License-Identifier: Apache-2.0
/** What people correct from the command line, and pages read again for it. */
@NullMarked
package org.parley.cli.correct;

import org.jspecify.annotations.NullMarked;
