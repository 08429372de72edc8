/**
 * Which stories are alike: reprints of one text, and stories on the same happening. Whether two
 * stories are linked is a function of the two alone; what is linked to what depends on the set of
 * stories, not on the order in which they came.
 */
@NullMarked
package org.parley.record.likeness;

import org.jspecify.annotations.NullMarked;
