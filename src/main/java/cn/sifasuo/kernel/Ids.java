package cn.sifasuo.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids of records: UUID version 7, so that new rows lie beside each other in the file. */
public final class Ids {

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  /** A new record id; orders by the time it was made (RFC 9562 §5.7). */
  public UUID next() {
    long high = (clock.millis() << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** A pseudonym: wholly random, so that it says nothing of when or in which order. */
  public UUID pseudonym() {
    return UUID.randomUUID();
  }
}
