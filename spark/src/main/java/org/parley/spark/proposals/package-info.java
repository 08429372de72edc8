// SPDX-License-Identifier: Apache-2.0
/** Which proposals the stories of an archive speak of, and where sides stand on them. */
@NullMarked
package org.parley.spark.proposals;

import org.jspecify.annotations.NullMarked;
