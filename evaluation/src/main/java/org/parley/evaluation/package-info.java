// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parley.evaluation;

import org.jspecify.annotations.NullMarked;
