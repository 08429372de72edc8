// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.watch.feed.ListReader;
import org.parley.watch.feed.Listing;
import org.parley.watch.feed.UnreadableListException;
import org.parley.watch.fetch.Addresses;

/** Which lists a command line names: their addresses, or files with such. */
public final class WatchedLists {
  private WatchedLists() {}

  /**
   * The addresses that are named, in order, each once.
   *
   * @param words addresses, OPML files, or files with an address a line
   * @throws IllegalArgumentException when a word is none of these; tells which and why
   */
  public static List<URI> of(List<String> words) {
    Set<URI> lists = new LinkedHashSet<>();
    for (String word : words) {
      if (word.matches("(?i)[a-z][a-z0-9+.-]+://.*")) {
        lists.add(address(word, word));
      } else {
        addresses(word).map(address -> address(address, word)).forEach(lists::add);
      }
    }
    return List.copyOf(lists);
  }

  private static URI address(String address, String word) {
    Optional<URI> list = Addresses.of(address, null);
    return list.orElseThrow(
        () ->
            new IllegalArgumentException(
                word + ": '" + address + "' is no address with http or https"));
  }

  private static Stream<String> addresses(String name) {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(
            name + ": no such file, and no address with http or https");
      }
      Listing listing = ListReader.read(Files.readAllBytes(file), null, file.toUri());
      if (listing.kind() != Listing.Kind.OPML && listing.kind() != Listing.Kind.ADDRESSES) {
        throw new IllegalArgumentException(
            name + ": this is a feed itself; parley read reads it. Name its address to watch it");
      }
      return Stream.concat(
          listing.lists().stream().map(Listing.Further::address),
          listing.entries().stream().map(Listing.Entry::address));
    } catch (UnreadableListException e) {
      throw new IllegalArgumentException(
          name + ": neither OPML nor a file with an address a line", e);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(name + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
