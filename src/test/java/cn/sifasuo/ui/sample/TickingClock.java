package cn.sifasuo.ui.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by a millisecond at each look, so that ids order as they were made. */
public final class TickingClock extends Clock {

  private final Clock start;
  private final AtomicLong ticks;

  public TickingClock(Clock start) {
    this(start, new AtomicLong());
  }

  private TickingClock(Clock start, AtomicLong ticks) {
    this.start = start;
    this.ticks = ticks;
  }

  @Override
  public ZoneId getZone() {
    return start.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new TickingClock(start.withZone(zone), ticks);
  }

  @Override
  public Instant instant() {
    return start.instant().plusMillis(ticks.incrementAndGet());
  }
}
