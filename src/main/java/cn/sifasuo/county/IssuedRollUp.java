package cn.sifasuo.county;

import cn.sifasuo.statistics.FrozenForm;
import java.util.Set;
import java.util.UUID;

/**
 * A roll-up as it was issued.
 *
 * @param frozen figures and words as they were; prints the same bytes whenever it is printed
 * @param submissions it was counted from
 */
public record IssuedRollUp(FrozenForm frozen, Set<UUID> submissions) {

  public IssuedRollUp {
    submissions = Set.copyOf(submissions);
  }

  /** 1, then one more for each time it was issued again. */
  public int revision() {
    return frozen.content().revision();
  }
}
