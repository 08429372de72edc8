// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

/** Looks at the Java that runs: its version, its memory, how it names files. */
final class JavaCheck {
  private static final int OLDEST = 17;
  private static final long MEGABYTE = 1 << 20;
  private static final long TO_READ = 512;
  private static final long TO_PREPARE = 1400;

  private JavaCheck() {}

  /**
   * @param version its feature release
   */
  static Finding version(int version, String name) {
    return version < OLDEST
        ? Finding.wrong(
            "Java", name, "install Java " + OLDEST + " or newer, or point JAVA_HOME at one")
        : Finding.ok("Java", name);
  }

  /**
   * @param heap bytes that Java may use
   * @param prepared whether the language pack is there, which takes more to make than to use
   */
  static Finding memory(long heap, boolean prepared) {
    long megabytes = heap / MEGABYTE;
    long needed = prepared ? TO_READ : TO_PREPARE;
    String told = "Java may use " + megabytes + " MB";
    if (megabytes >= needed) {
      return Finding.ok("memory", told);
    }
    String purpose = prepared ? "reading" : "making the language pack";
    return Finding.wrong(
        "memory",
        told + "; " + purpose + " takes " + needed + " MB",
        "set java.options = -Xmx" + (prepared ? "1g" : "1500m") + " (or PARLEY_JAVA_OPTS)");
  }

  /**
   * @param encoding that Java names files in
   */
  static Finding encoding(String encoding) {
    return encoding.equalsIgnoreCase("UTF-8")
        ? Finding.ok("encoding", "names of files are UTF-8")
        : Finding.wrong(
            "encoding",
            "names of files are "
                + encoding
                + "; files with other letters in their names are not found",
            "start Parley with its launcher, or set LC_ALL=C.UTF-8");
  }
}
