package cn.sifasuo.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sifasuo.app.BackupRotation.Made;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackupRotationTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 26, 12, 0);

  private static Made at(LocalDateTime at) {
    return new Made(at.toString(), at);
  }

  private static List<Made> kept(List<Made> all) {
    List<Made> kept = new ArrayList<>(all);
    kept.removeAll(BackupRotation.superfluous(all));
    return kept;
  }

  /** Twice a day for two years, rotated after each: what a clerk finds on the stick. */
  @Test
  void afterTwoYearsThereAreSevenDaysFourWeeksTwelveMonths() {
    List<Made> there = new ArrayList<>();
    for (int half = 0; half < 2 * 730; half++) {
      there.add(at(NOON.plusHours(12L * half)));
      there = new ArrayList<>(kept(there));
    }
    LocalDateTime last = there.stream().map(Made::at).max(Comparator.naturalOrder()).orElseThrow();
    assertThat(there).hasSizeBetween(18, BackupRotation.DAYS + BackupRotation.WEEKS + 12);
    for (int day = 0; day < 7; day++) {
      LocalDateTime then = last.minusDays(day);
      assertThat(there).anyMatch(m -> m.at().toLocalDate().equals(then.toLocalDate()));
    }
    assertThat(there).anyMatch(m -> m.at().isBefore(last.minusMonths(10)));
    assertThat(there).noneMatch(m -> m.at().isBefore(last.minusMonths(13)));
  }

  @Test
  void forAnyBackupsTheNewestStaysAndRotatingAgainTakesNothing() {
    Random random = new Random(26);
    for (int run = 0; run < 2_000; run++) {
      Set<Made> made = new HashSet<>();
      int count = 1 + random.nextInt(60);
      long span = 1L + random.nextInt(60 * 24 * 800);
      for (int i = 0; i < count; i++) {
        made.add(at(NOON.minusMinutes(random.nextLong(span))));
      }
      List<Made> all = List.copyOf(made);
      List<Made> gone = BackupRotation.superfluous(all);
      Made newest = all.stream().max(Comparator.comparing(Made::at)).orElseThrow();

      assertThat(gone).doesNotContain(newest).isSubsetOf(all);
      assertThat(BackupRotation.superfluous(kept(all))).isEmpty();
      assertThat(kept(all)).hasSizeLessThanOrEqualTo(23);
      if (all.size() <= BackupRotation.DAYS
          && all.stream().map(m -> m.at().toLocalDate()).distinct().count() == all.size()) {
        assertThat(gone).isEmpty();
      }
    }
  }

  @Test
  void nothingIsTakenFromNothing() {
    assertThat(BackupRotation.superfluous(List.of())).isEmpty();
  }
}
