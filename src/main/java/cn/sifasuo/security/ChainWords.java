package cn.sifasuo.security;

import cn.sifasuo.kernel.Wording;
import java.util.ArrayList;
import java.util.List;

/** What a walk over the audit chain found, in sentences for window and command line alike. */
public final class ChainWords {

  private static final Wording WORDS = Wording.of(ChainWords.class);
  private static final int CONTRADICTIONS = 20;
  private static final int SHORT = 16;

  private ChainWords() {}

  /** The one sentence that says whether it holds. */
  public static String head(ChainReport report) {
    if (report.firstBreak().isPresent()) {
      return WORDS.say("chain.broken", report.firstBreak().get().seq());
    }
    return report.holds()
        ? WORDS.say("chain.whole", report.head().seq())
        : WORDS.say("chain.contradicted", report.contradictions().getFirst().anchor().seq());
  }

  /** Every finding, and what is proven and what is not. */
  public static List<String> lines(ChainReport report) {
    List<String> lines = new ArrayList<>();
    for (ChainReport.Break at : report.breaks()) {
      lines.add(
          WORDS.say(
              "chain.break." + at.kind(), at.seq(), at.after(), at.after() + 1, at.seq() - 1));
    }
    if (report.breakCount() > report.breaks().size()) {
      lines.add(WORDS.say("chain.more-breaks", report.breakCount() - report.breaks().size()));
    }
    report.contradictions().stream()
        .limit(CONTRADICTIONS)
        .forEach(w -> lines.add(contradiction(w, report)));
    for (ChainReport.Proven p : report.proven()) {
      lines.add(
          WORDS.say(
              p.by().origin().independent() ? "chain.proven" : "chain.agrees-here",
              p.from(),
              p.to(),
              p.by().carrier()));
    }
    lines.add(rest(report));
    return lines;
  }

  private static String contradiction(ChainReport.Weighed w, ChainReport report) {
    ChainAnchor anchor = w.anchor();
    return w.verdict() == ChainReport.Verdict.CUT
        ? WORDS.say("chain.cut", report.head().seq(), anchor.carrier(), anchor.seq())
        : WORDS.say(
            "chain.differs",
            anchor.carrier(),
            anchor.seq(),
            shortened(anchor.hash()),
            shortened(w.found()));
  }

  private static String rest(ChainReport report) {
    long to = report.provenTo();
    long head = report.head().seq();
    if (to == head && head > 0) {
      return WORDS.say("chain.all-proven");
    }
    return WORDS.say(to == 0 ? "chain.nothing-proven" : "chain.rest", to + 1, head);
  }

  /** As much of a hash as is read aloud. */
  public static String shortened(String hash) {
    return hash.isEmpty()
        ? WORDS.say("chain.nothing")
        : hash.length() <= SHORT ? hash : hash.substring(0, SHORT) + "…";
  }
}
