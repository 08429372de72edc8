// SPDX-License-Identifier: Apache-2.0
/**
 * The record over HTTP. {@code openapi.yaml} is the contract; {@link ParleyServer} the entrance.
 */
@NullMarked
package org.parley.server;

import org.jspecify.annotations.NullMarked;
