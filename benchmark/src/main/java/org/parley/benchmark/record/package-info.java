/** What it costs to add to a record that grows. */
@NullMarked
package org.parley.benchmark.record;

import org.jspecify.annotations.NullMarked;
