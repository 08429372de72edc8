// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.parley.export;

import org.jspecify.annotations.NullMarked;
