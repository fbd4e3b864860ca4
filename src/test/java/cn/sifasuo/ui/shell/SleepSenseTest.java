package cn.sifasuo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A PC that was closed and carried away is locked when it wakes, whichever clock went on. */
class SleepSenseTest {

  private static final long STEP = 5_000;
  private final SleepSense sense = new SleepSense(1_000_000, 0);

  @Test
  void ticksThatComeInTimeOrALittleLateAreNoSleep() {
    assertThat(sense.slept(1_005_000, 5_000_000_000L, STEP)).isFalse();
    assertThat(sense.slept(1_025_000, 25_000_000_000L, STEP)).isFalse();
  }

  @Test
  void twoMinutesOnTheWallWhileTicksStoodStillAreSleep() {
    assertThat(sense.slept(1_125_000, 5_000_000_000L, STEP)).isTrue();
    assertThat(sense.slept(1_130_000, 10_000_000_000L, STEP)).isFalse();
  }

  @Test
  void aCounterThatWentOnWhileThePcSleptIsSleepToo() {
    assertThat(sense.slept(1_005_000, 125_000_000_000L, STEP)).isTrue();
  }

  @Test
  void aClockSetBackIsNoSleep() {
    assertThat(sense.slept(500_000, 5_000_000_000L, STEP)).isFalse();
  }
}
