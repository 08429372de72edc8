// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.nio.file.Path;

/**
 * How a server is run.
 *
 * @param address to listen on
 * @param port 0 for any that is free
 * @param withToken whether only those may ask who show a token; for addresses that others can reach
 * @param spool folder for uploads that were confirmed and not read yet; made when it is needed
 * @param version of this Parley
 */
public record ServerSettings(
    String address, int port, boolean withToken, Path spool, Limits limits, String version) {}
