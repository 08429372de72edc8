// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.InputStream;
import org.parley.reading.page.Declared;

/**
 * A container to open.
 *
 * @param in its bytes from the first one on; read, not closed
 * @param uri what names it
 * @param where where it is, for messages
 * @param head its first bytes, which {@code in} will give again
 * @param meter wraps what is unpacked
 */
record Source(
    InputStream in,
    String uri,
    String where,
    byte[] head,
    Declared declared,
    Meter meter,
    Limits limits) {}
