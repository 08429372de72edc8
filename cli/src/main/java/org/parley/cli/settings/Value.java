// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.cli.brief.Briefing;
import org.parley.export.Export;
import org.parley.export.Exports;
import org.parley.reading.document.FieldRole;
import org.parley.store.SqliteAddress;
import org.parley.store.StoreAddress;

/** What a setting may be set to. */
enum Value {
  WORDS {
    @Override
    @Nullable String wrong(String text) {
      return null;
    }
  },
  STORE {
    @Override
    @Nullable String wrong(String text) {
      try {
        StoreAddress.of(text);
        return null;
      } catch (IllegalArgumentException e) {
        return e.getMessage();
      }
    }

    @Override
    boolean isFile(String text) {
      return wrong(text) == null && StoreAddress.of(text) instanceof SqliteAddress;
    }

    /** The address of a database may hold a password. */
    @Override
    String shown(String text) {
      return wrong(text) == null ? StoreAddress.of(text).toString() : "…";
    }
  },
  PATH {
    @Override
    boolean isFile(String text) {
      return true;
    }

    @Override
    @Nullable String wrong(String text) {
      try {
        return Path.of(text).toString().isEmpty() ? "is no name of a file or folder" : null;
      } catch (InvalidPathException e) {
        return "is no name of a file or folder";
      }
    }
  },
  PORT {
    @Override
    @Nullable String wrong(String text) {
      boolean number = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
      return number && Integer.parseInt(text) <= LAST_PORT
          ? null
          : "wants a number from 0 to " + LAST_PORT;
    }
  },
  YES_OR_NO {
    @Override
    @Nullable String wrong(String text) {
      return oneOf(List.of("yes", "no"), text);
    }
  },
  BRIEF_FORM {
    @Override
    @Nullable String wrong(String text) {
      return oneOf(
          Arrays.stream(Briefing.Form.values())
              .map(form -> form.name().toLowerCase(Locale.ROOT))
              .toList(),
          text);
    }
  },
  EXPORT_FORM {
    @Override
    @Nullable String wrong(String text) {
      return oneOf(Exports.all().stream().map(Export::name).toList(), text);
    }
  },
  FIELDS {
    @Override
    @Nullable String wrong(String text) {
      for (String part : text.split(",", -1)) {
        int sign = part.indexOf('=');
        if (sign < 0 || FieldRole.named(part.substring(0, sign)) == null) {
          return "wants ROLE=NAME, several with commas, as text=body,title=headline";
        }
      }
      return null;
    }
  };

  private static final int LAST_PORT = 65_535;

  /** What is wrong with a text that is not blank, or null when nothing is. */
  abstract @Nullable String wrong(String text);

  /** Whether a sound text names a file or a folder. */
  boolean isFile(String text) {
    return false;
  }

  /** The text as messages may show it. */
  String shown(String text) {
    return text;
  }

  private static @Nullable String oneOf(List<String> words, String text) {
    return words.contains(text) ? null : "wants one of: " + String.join(", ", words);
  }
}
