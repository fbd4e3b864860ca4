package cn.sifasuo.security;

import cn.sifasuo.kernel.Wording;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of work whose records are kept apart: who keeps one learns nothing of another, not even
 * that a person has a case there (domain/corrections.md §9, domain/resettlement.md §9). Every
 * record type belongs to one.
 */
public enum Ledger {
  /** 人民调解 */
  MEDIATION,
  /** 社区矫正 */
  CORRECTIONS,
  /** 安置帮教 */
  RESETTLEMENT,
  /** 法律援助与公共法律服务 */
  LEGAL_AID,
  /** 法治宣传 */
  PUBLICITY,
  /** 所务管理 */
  OFFICE;

  private static final Wording WORDS = Wording.of(Ledger.class);

  /** What a person reads, such as 人民调解. */
  public String label() {
    return WORDS.say("ledger." + name());
  }

  /** The ledger of a name, such as {@code mediation}, or of its label. */
  public static Optional<Ledger> parse(String text) {
    return Stream.of(values())
        .filter(l -> l.name().equalsIgnoreCase(text.strip()) || l.label().equals(text.strip()))
        .findFirst();
  }
}
