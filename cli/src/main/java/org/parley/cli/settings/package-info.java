// SPDX-License-Identifier: Apache-2.0
/** What a user sets once: a file and environment variables, below the options of a command. */
@NullMarked
package org.parley.cli.settings;

import org.jspecify.annotations.NullMarked;
