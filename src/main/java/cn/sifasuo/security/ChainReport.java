package cn.sifasuo.security;

import java.util.List;
import java.util.Optional;

/**
 * What a walk over the audit chain found.
 *
 * @param breaks the first of them, at most {@link ChainProof#BREAKS}; empty if every entry follows
 *     from the one before
 * @param breakCount all of them
 * @param proven stretches whose every entry is as it was when an anchor was carried away, in order
 * @param weighed every anchor against the chain
 */
public record ChainReport(
    AuditChain.Head head,
    List<Break> breaks,
    long breakCount,
    List<Proven> proven,
    List<Weighed> weighed) {

  public ChainReport {
    breaks = List.copyOf(breaks);
    proven = List.copyOf(proven);
    weighed = List.copyOf(weighed);
  }

  /** How an entry does not hold. */
  public enum BreakKind {
    /** What it says does not give its hash. */
    CONTENT,
    /** It does not follow from the one before. */
    LINK,
    /** Entries before it are missing. */
    GAP
  }

  /**
   * An entry that does not hold.
   *
   * @param after number of the entry before it; 0 for none
   */
  public record Break(long seq, BreakKind kind, long after) {}

  /**
   * A stretch of entries that are what they were.
   *
   * @param by the anchor that proves it, whose entry is the last of the stretch
   */
  public record Proven(long from, long to, ChainAnchor by) {}

  /** What an anchor says to the chain as it is now. */
  public enum Verdict {
    AGREES,
    /** The entry has another hash now: it, or one before it, was rewritten since. */
    DIFFERS,
    /** The chain ends before it: its end was cut off, or the file is an older one. */
    CUT
  }

  /**
   * An anchor against the chain.
   *
   * @param found the hash that stands there now; empty if nothing does
   */
  public record Weighed(ChainAnchor anchor, Verdict verdict, String found) {}

  public Optional<Break> firstBreak() {
    return breaks.stream().findFirst();
  }

  /** Anchors that contradict the chain. */
  public List<Weighed> contradictions() {
    return weighed.stream().filter(w -> w.verdict() != Verdict.AGREES).toList();
  }

  /** Whether nothing was found. */
  public boolean holds() {
    return breaks.isEmpty() && contradictions().isEmpty();
  }

  /** The last entry that an anchor held elsewhere proves together with all before it; 0 if none. */
  public long provenTo() {
    return proven.stream()
        .filter(p -> p.from() == 1 && p.by().origin().independent())
        .mapToLong(Proven::to)
        .max()
        .orElse(0);
  }
}
