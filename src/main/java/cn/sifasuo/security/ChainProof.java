package cn.sifasuo.security;

import static cn.sifasuo.vault.schema.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.count;

import cn.sifasuo.vault.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Walks the audit chain and says what can be proven of it. That every entry follows from the one
 * before shows only that nobody changed one alone; who rewrote all of them leaves no break. So the
 * chain is held against its anchors: heads that receipts, bundles and printed forms carried away.
 * Below an anchor that agrees, back to the next break, every entry is what it was.
 */
public final class ChainProof {

  /** Breaks that are named one by one. */
  public static final int BREAKS = 20;

  private static final int STEP = 2_000;

  private final Transactions transactions;
  private final AuditChain chain;
  private final List<AnchorSource> sources;

  public ChainProof(Transactions transactions, AuditChain chain, List<AnchorSource> sources) {
    this.transactions = transactions;
    this.chain = chain;
    this.sources = List.copyOf(sources);
  }

  /** Told how far the walk is. */
  @FunctionalInterface
  public interface Steps {
    /** May throw {@link java.util.concurrent.CancellationException} to stop it. */
    void at(long walked, long of);
  }

  /**
   * @param given anchors a person brought; empty for those this desk knows of alone
   */
  public ChainReport prove(List<ChainAnchor> given, Steps steps) {
    List<ChainAnchor> anchors = new ArrayList<>(given);
    sources.forEach(s -> anchors.addAll(s.anchors()));
    anchors.sort(Comparator.comparingLong(ChainAnchor::seq));
    return transactions.read(ctx -> walk(ctx, anchors, steps));
  }

  private ChainReport walk(DSLContext ctx, List<ChainAnchor> anchors, Steps steps) {
    long of = ctx.select(count()).from(AUDIT_ENTRY).fetchSingle().value1();
    Walk walk = new Walk(anchors);
    long walked = 0;
    try (Stream<AuditChain.Entry> entries = chain.entries(ctx)) {
      for (AuditChain.Entry entry : (Iterable<AuditChain.Entry>) entries::iterator) {
        walk.take(entry);
        if (++walked % STEP == 0) {
          steps.at(walked, of);
        }
      }
    }
    return walk.end();
  }

  /** One walk from the first entry to the last. */
  private static final class Walk {

    private final List<ChainAnchor> anchors;
    private final List<ChainReport.Break> breaks = new ArrayList<>();
    private final List<ChainReport.Proven> proven = new ArrayList<>();
    private final List<ChainReport.Weighed> weighed = new ArrayList<>();
    private AuditChain.Head before = new AuditChain.Head(0, AuditChain.GENESIS);
    private long breakCount;
    private long stretch = 1;
    private @Nullable ChainAnchor elsewhere;
    private @Nullable ChainAnchor here;
    private int next;

    Walk(List<ChainAnchor> anchors) {
      this.anchors = anchors;
    }

    void take(AuditChain.Entry entry) {
      boolean follows = entry.seq() == before.seq() + 1;
      boolean linked = entry.prevHash().equals(before.hash());
      boolean sound = AuditChain.hash(entry).equals(entry.hash());
      if (!follows || !linked || !sound) {
        end(entry.seq());
        note(
            entry.seq(),
            !follows
                ? ChainReport.BreakKind.GAP
                : linked ? ChainReport.BreakKind.CONTENT : ChainReport.BreakKind.LINK);
      }
      weigh(entry, sound);
      if (!sound) {
        // its hash may be the right one, but what it says is not what the hash was made of
        end(entry.seq() + 1);
      }
      before = new AuditChain.Head(entry.seq(), entry.hash());
    }

    private void weigh(AuditChain.Entry entry, boolean sound) {
      while (next < anchors.size() && anchors.get(next).seq() <= entry.seq()) {
        ChainAnchor anchor = anchors.get(next++);
        boolean met = anchor.seq() == entry.seq();
        boolean agrees = met && anchor.agrees(entry.hash());
        weighed.add(
            new ChainReport.Weighed(
                anchor,
                agrees ? ChainReport.Verdict.AGREES : ChainReport.Verdict.DIFFERS,
                met ? entry.hash() : ""));
        if (agrees && sound && anchor.origin().independent()) {
          elsewhere = anchor;
        } else if (agrees && sound) {
          here = anchor;
        }
      }
    }

    /** The stretch ends before an entry. */
    private void end(long seq) {
      ChainAnchor strong = elsewhere;
      ChainAnchor weak = here;
      if (strong != null) {
        proven.add(new ChainReport.Proven(stretch, strong.seq(), strong));
      }
      if (weak != null && (strong == null || weak.seq() > strong.seq())) {
        proven.add(new ChainReport.Proven(stretch, weak.seq(), weak));
      }
      elsewhere = null;
      here = null;
      stretch = seq;
    }

    private void note(long seq, ChainReport.BreakKind kind) {
      breakCount++;
      if (breaks.size() < BREAKS) {
        breaks.add(new ChainReport.Break(seq, kind, before.seq()));
      }
    }

    ChainReport end() {
      end(before.seq() + 1);
      for (; next < anchors.size(); next++) {
        weighed.add(new ChainReport.Weighed(anchors.get(next), ChainReport.Verdict.CUT, ""));
      }
      return new ChainReport(before, breaks, breakCount, proven, weighed);
    }
  }
}
