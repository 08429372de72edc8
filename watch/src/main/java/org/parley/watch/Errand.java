// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.watch.fetch.Addresses;
import org.parley.watch.fetch.Answer;
import org.parley.watch.fetch.Answer.Problem;
import org.parley.watch.fetch.Ask;
import org.parley.watch.fetch.Reason;

/**
 * Something that is to be fetched, on its way over redirects. One of {@link #body}, {@link
 * #notModified}, {@link #problem} and {@link #putOff} ends it. For one thread.
 */
abstract class Errand {
  private final Set<URI> been = new HashSet<>();
  private final int mostHops;
  private URI address;
  private boolean lasting = true;

  Errand(URI address, int mostHops) {
    this.address = address;
    this.mostHops = mostHops;
    been.add(address);
  }

  /** What is to be asked next. */
  final URI address() {
    return address;
  }

  /** Whether every redirect so far was for good. */
  final boolean isLasting() {
    return lasting;
  }

  /** Whether there was any redirect. */
  final boolean hasMoved() {
    return been.size() > 1;
  }

  /** Goes where a server sends it, or says why it does not. */
  final Optional<Problem> go(Answer.Moved moved) {
    Optional<URI> next = Addresses.of(moved.to(), address);
    if (next.isEmpty()) {
      return redirects("it leads to '" + moved.to() + "', which cannot be asked");
    }
    if (!been.add(next.get())) {
      return redirects("it leads in a circle");
    }
    if (been.size() > mostHops + 1) {
      return redirects("it leads on more than " + mostHops + " times");
    }
    lasting &= moved.lasting();
    address = next.get();
    return Optional.empty();
  }

  private static Optional<Problem> redirects(String words) {
    return Optional.of(new Problem(Reason.REDIRECTS, words, false));
  }

  /** Whether a robots.txt is minded; that itself is asked for without. */
  boolean mindsRobots() {
    return true;
  }

  /** Whether it may be asked where it stands now; false when it has ended instead. */
  boolean mayGoOn() {
    return true;
  }

  abstract Ask ask();

  abstract void body(Answer.Body body);

  void notModified() {
    problem(new Problem(Reason.BROKEN, "it says 'not modified' and was not asked that", true));
  }

  abstract void problem(Problem problem);

  /** It cannot be asked before some time, for which it is not to blame. */
  abstract void putOff(Instant until, Problem why);
}
