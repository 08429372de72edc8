// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

class MemoryStoreTest extends StoreContract {
  @Override
  protected Store open() {
    return new MemoryStore();
  }
}
