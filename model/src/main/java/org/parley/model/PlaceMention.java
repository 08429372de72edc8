// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

/** A place as a row of the record holds it: the place and the words it was taken from. */
public record PlaceMention(Place place, Span evidence) {}
