package cn.sifasuo.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The only names an entry of a bundle may have, and their order. */
final class EntryNames {

  static final String STATS = "stats.json";
  static final String FACTS = "facts.ndjson";
  static final String RECORDS = "records.ndjson";
  static final String MINORS = "minors.p7m";
  static final String MANIFEST = "manifest.json";
  static final String FILES = "files/";

  private static final List<String> FIXED = List.of(STATS, FACTS, RECORDS, MINORS);
  private static final Pattern FILE = Pattern.compile("files/[0-9a-f]{64}");

  /** Fixed entries first, then files by name. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(n -> FIXED.contains(n) ? FIXED.indexOf(n) : FIXED.size())
          .thenComparing(Comparator.naturalOrder());

  private EntryNames() {}

  static boolean isAllowed(String name) {
    return name.equals(MANIFEST) || FIXED.contains(name) || isFile(name);
  }

  static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  /** Whether the entry has one row per line. */
  static boolean isLines(String name) {
    return name.equals(FACTS) || name.equals(RECORDS);
  }
}
