package cn.sifasuo.county;

import cn.sifasuo.exchange.Manifest;
import cn.sifasuo.exchange.Receipt;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Compares the time an office wrote into its bundle with the county's. Nothing is decided by it,
 * since order comes from numbers; but an office whose clock is wrong should learn of it, so the
 * receipt carries a remark (bundle.md §1.4).
 */
final class SenderClock {

  private static final Duration OFF = Duration.ofHours(48);

  private SenderClock() {}

  /** One remark if the two are more than two days apart, either way. */
  static List<Receipt.Remark> remarks(Manifest manifest, OffsetDateTime receivedAt) {
    return Duration.between(manifest.createdAt(), receivedAt).abs().compareTo(OFF) > 0
        ? List.of(new Receipt.Remark("", "createdAt", "clock"))
        : List.of();
  }
}
