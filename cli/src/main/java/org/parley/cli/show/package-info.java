// SPDX-License-Identifier: Apache-2.0
/** One thing of the record with the words it was taken from. */
@NullMarked
package org.parley.cli.show;

import org.jspecify.annotations.NullMarked;
