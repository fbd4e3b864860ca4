package cn.sifasuo.law;

import cn.sifasuo.kernel.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Ages as forms and lists of persons tell them: full years on the day (corrections.md §7.1 E). */
public enum AgeBand {
  UNDER_18(17),
  TO_45(45),
  TO_60(60),
  OVER_60(Long.MAX_VALUE);

  private static final Wording WORDS = Wording.of(AgeBand.class);

  private final long last;

  AgeBand(long last) {
    this.last = last;
  }

  /** The band of somebody on a day. */
  public static AgeBand of(LocalDate born, LocalDate day) {
    long years = ChronoUnit.YEARS.between(born, day);
    for (AgeBand band : values()) {
      if (years <= band.last) {
        return band;
      }
    }
    return OVER_60;
  }

  /** What a person reads, such as 18—45岁. */
  public String label() {
    return WORDS.say("age." + name());
  }
}
