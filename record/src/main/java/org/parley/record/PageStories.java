// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.List;

/** The stories of a page as it was last taken up. */
record PageStories(List<String> stories) {}
