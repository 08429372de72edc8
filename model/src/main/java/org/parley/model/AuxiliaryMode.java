// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/** PLOVER's auxiliary modes: how an event stands to the world its sentence speaks of. */
public enum AuxiliaryMode {
  HISTORICAL,
  FUTURE,
  HYPOTHETICAL,
  NEGATION
}
