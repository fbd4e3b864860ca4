package cn.sifasuo.county;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Refusal;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Which versions of an office's database this desk can read: its own and all before it. What a
 * newer one means by a column nobody here can know, so it waits until this desk's program is
 * updated; the office need not do anything again.
 */
final class KnownSchema {

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,8}");

  private final String own;

  /**
   * @param own newest migration of this desk's database, such as {@code 12}
   */
  KnownSchema(String own) {
    this.own = own;
  }

  /**
   * @throws cn.sifasuo.kernel.Failure X-326 if the sender's database is newer than this one, or its
   *     version is no version
   */
  void check(Manifest manifest) {
    String theirs = manifest.schemaVersion();
    if (!NUMBERS.matcher(theirs).matches() || Arrays.compare(numbers(theirs), numbers(own)) > 0) {
      throw Refusal.SCHEMA_NEWER.failure("schema " + theirs + ", here " + own, theirs, own);
    }
  }

  private static int[] numbers(String version) {
    return Pattern.compile("\\.").splitAsStream(version).mapToInt(Integer::parseInt).toArray();
  }
}
