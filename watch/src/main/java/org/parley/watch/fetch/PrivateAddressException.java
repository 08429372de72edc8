// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.net.UnknownHostException;

/** A name stands for addresses that must not be asked, and for no other. */
final class PrivateAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  PrivateAddressException(String message) {
    super(message);
  }
}
