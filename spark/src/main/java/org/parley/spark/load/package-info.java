// SPDX-License-Identifier: Apache-2.0
/** What an archive has read, put into a store and brought together there. */
@NullMarked
package org.parley.spark.load;

import org.jspecify.annotations.NullMarked;
