// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/** What becomes of ground in an event. */
public enum Territory {
  CAPTURES,
  LOSES,
  HOLDS
}
