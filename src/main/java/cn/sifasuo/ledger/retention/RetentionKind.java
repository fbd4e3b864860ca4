package cn.sifasuo.ledger.retention;

import cn.sifasuo.kernel.Wording;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Kinds of records by how long they are kept. The law sets least times for statistics (Implementing
 * Regulation of the Statistics Law 22–23); dossiers of mediation follow 短期、长期、永久, which no statute
 * sets in years (mediation.md, RETENTION); for community corrections and resettlement no number of
 * years could be verified, so that a document must say it first.
 */
public enum RetentionKind {
  /** 原始记录、统计台账: at least two years. */
  STATISTICAL_ORIGINAL(2, 2),
  /** 汇总性统计资料: at least ten years. */
  SUMMARY(10, 10),
  /** 重要的汇总性统计资料: for ever. */
  IMPORTANT_SUMMARY(Years.FOR_EVER, Years.FOR_EVER),
  CASE_SHORT(2, 5),
  CASE_LONG(2, 10),
  CASE_PERMANENT(Years.FOR_EVER, Years.FOR_EVER),
  /** 调查评估 of which no case came: no longer than an original record of statistics has to be. */
  ASSESSMENT(2, 2),
  CORRECTIONS(2, Years.NOT_SAID),
  RESETTLEMENT(2, Years.NOT_SAID),
  /** The audit chain itself; nothing of it is ever taken out. */
  AUDIT(Years.FOR_EVER, Years.FOR_EVER);

  private static final Wording WORDS = Wording.of(RetentionKind.class);

  private static final class Years {
    static final int FOR_EVER = -1;
    static final int NOT_SAID = -2;
  }

  private final int least;
  private final int usual;

  RetentionKind(int least, int usual) {
    this.least = least;
    this.usual = usual;
  }

  /** What a person reads, such as 纠纷案卷（短期）. */
  public String label() {
    return WORDS.say("retention.kind." + name());
  }

  public boolean forEver() {
    return least == Years.FOR_EVER;
  }

  /** Fewest full years a rule may say; none for a kind that is kept for ever. */
  public OptionalInt least() {
    return forEver() ? OptionalInt.empty() : OptionalInt.of(least);
  }

  /** What holds as long as this desk has no rule of its own; empty if a document must say it. */
  Optional<RetentionRule> usual() {
    return usual == Years.NOT_SAID
        ? Optional.empty()
        : Optional.of(
            new RetentionRule(
                this,
                RetentionRule.ALWAYS,
                forEver() ? null : usual,
                WORDS.say("retention.basis." + name())));
  }

  public static Optional<RetentionKind> find(String text) {
    return Stream.of(values())
        .filter(k -> k.name().equalsIgnoreCase(text.strip()) || k.label().equals(text.strip()))
        .findFirst();
  }
}
