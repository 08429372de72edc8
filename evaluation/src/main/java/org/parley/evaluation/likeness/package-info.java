/** How well reprints and stories on one happening are found. */
@NullMarked
package org.parley.evaluation.likeness;

import org.jspecify.annotations.NullMarked;
