// SPDX-License-Identifier: Apache-2.0
/**
 * From a stream to the pages in it: archives, feeds, tables and mails, one inside the other.
 * Nothing here knows files, so that a cluster task can use it as well as a command line.
 */
@NullMarked
package org.parley.reading.document;

import org.jspecify.annotations.NullMarked;
