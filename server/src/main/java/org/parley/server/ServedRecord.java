// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.function.Supplier;
import org.parley.store.Store;
import org.parley.store.query.Queries;

/**
 * The record that is served. Who makes it closes it.
 *
 * @param store for what changes it
 * @param queries for what only reads
 * @param whole opens the record once more, for those who go through all of it: they must not hold
 *     up the others; closed by the server
 * @param intake reads pages into the store
 */
public record ServedRecord(Store store, Queries queries, Supplier<Store> whole, Intake intake) {}
