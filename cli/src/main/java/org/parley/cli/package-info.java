// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
