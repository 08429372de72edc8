// SPDX-License-Identifier: Apache-2.0
/** From paths to the bytes of pages: files, folders, archives, standard input. */
@NullMarked
package org.parley.cli.input;

import org.jspecify.annotations.NullMarked;
