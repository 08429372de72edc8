// SPDX-License-Identifier: Apache-2.0
/** Says what is wrong with a set-up, and how to mend it. */
@NullMarked
package org.parley.cli.doctor;

import org.jspecify.annotations.NullMarked;
