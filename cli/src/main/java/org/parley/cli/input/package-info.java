// SPDX-License-Identifier: Apache-2.0
/** From paths to what is found in them: files, folders, archives, standard input. */
@NullMarked
package org.parley.cli.input;

import org.jspecify.annotations.NullMarked;
