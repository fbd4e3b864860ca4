package cn.sifasuo.resettlement;

import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the record of a crime is sealed: under eighteen when it was done and five years at most
 * (Criminal Procedure Law 286). What is not known counts as sealed.
 */
final class Sealing {

  /** Bands that lie above five years as a whole. */
  private static final Set<String> LONG = Set.of("DEATH_REPRIEVE", "LIFE", "Y10_20");

  private static final String MONTHS = "aid.sealed.months";

  private Sealing() {}

  /**
   * @param minorAtOffence null: not said
   * @param months of the sentence; null: not known
   * @param day by whose law it is judged, of the release
   */
  static boolean sealed(
      @Nullable Boolean minorAtOffence,
      @Nullable String band,
      @Nullable Integer months,
      @Nullable LocalDate day,
      DatedRules law) {
    if (!Boolean.TRUE.equals(minorAtOffence) || band == null || LONG.contains(band)) {
      return false;
    }
    // whoever was released before the law sealed records is protected by it all the same
    return band.equals("LT3") || months == null || months <= limit(law, day);
  }

  /** Whether the length must be known to say so. */
  static boolean open(
      @Nullable Boolean minorAtOffence, @Nullable String band, @Nullable Integer months) {
    return Boolean.TRUE.equals(minorAtOffence) && "Y3_10".equals(band) && months == null;
  }

  /** The rule of the day, or of its beginning for days before. */
  static Optional<Rule> rule(DatedRules law, @Nullable LocalDate day) {
    return Optional.ofNullable(day)
        .flatMap(d -> law.on(MONTHS, d))
        .or(() -> law.all(MONTHS).stream().findFirst());
  }

  private static int limit(DatedRules law, @Nullable LocalDate day) {
    return rule(law, day).map(Rule::number).orElse(Integer.MAX_VALUE);
  }
}
