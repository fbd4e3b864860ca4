package cn.sifasuo.exchange;

/**
 * How much a reader takes before it refuses. Far above what an office sends in a year, far below
 * what hurts a PC with 4 GB.
 *
 * @param file bytes of a sealed file
 * @param content bytes of all entries together, unpacked
 * @param entries how many
 * @param manifest bytes of the manifest
 * @param ratio most unpacked bytes per packed byte, beyond the first {@code free} ones
 */
public record ReadLimits(long file, long content, int entries, int manifest, int ratio, long free) {

  public static ReadLimits standard() {
    return new ReadLimits(512L << 20, 2L << 30, 10_000, 1 << 20, 200, 4L << 20);
  }
}
