package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;
import static cn.sifasuo.vault.schema.Tables.PERIOD_REOPENING;

import cn.sifasuo.kernel.Digest;
import cn.sifasuo.kernel.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Counts closed forms once more from the ledger beside them: the proof that a backup holds the
 * ledger those forms came from, and not only a file that opens.
 */
public final class FrozenProof {

  private final Unit unit;
  private final Recount recount;
  private final StaleForms stale;
  private final FrozenForms frozenForms;

  public FrozenProof(FormPackages packages, Tally tally, Unit unit) {
    this.unit = unit;
    this.recount = new Recount(packages, tally, unit);
    this.stale = new StaleForms(packages, tally, unit);
    this.frozenForms = new FrozenForms(unit);
  }

  /** How a form counted anew compares with the closed one. */
  public enum Verdict {
    /** Every cell and every fact is the same. */
    SAME,
    /** Every cell is the same; cases it counted went on since, by acts in their history. */
    CONTINUED,
    /** A cell is another one, or a fact that nobody has touched since. */
    DIFFERENT,
    /** Its period is open for a correction: the ledger may be ahead of it. */
    REOPENED,
    /**
     * The conditions it was counted by are no longer those of the program: only its digest holds.
     */
    REDEFINED
  }

  /**
   * One closed form.
   *
   * @param differences closed value and value counted anew; for {@link Verdict#DIFFERENT} they may
   *     be none, if only the facts differ
   */
  public record Proof(
      String form,
      Period period,
      int revision,
      String digest,
      Verdict verdict,
      List<CellDifference> differences) {}

  /** A closed form as others may know it. */
  public record Known(String form, String period, int revision, String digest) {}

  /** Every closed form of this desk, all revisions, without reading their contents. */
  public List<Known> known(DSLContext ctx) {
    return ctx.select(
            FROZEN_FORM.FORM_CODE, FROZEN_FORM.PERIOD, FROZEN_FORM.REVISION, FROZEN_FORM.DIGEST)
        .from(FROZEN_FORM)
        .where(FROZEN_FORM.OFFICE_CODE.eq(unit.code()))
        .orderBy(FROZEN_FORM.PERIOD, FROZEN_FORM.FORM_CODE, FROZEN_FORM.REVISION)
        .fetch(r -> new Known(r.value1(), r.value2(), r.value3(), r.value4()));
  }

  /**
   * Proves the newest revision of every form in every period.
   *
   * @throws cn.sifasuo.kernel.Failure DAMAGED {@code S-402} if a form does not match its own digest
   */
  public List<Proof> prove(DSLContext ctx) {
    List<Period> open = reopened(ctx);
    List<Proof> proofs = new ArrayList<>();
    for (Period period : frozenForms.periods(ctx, Optional.empty())) {
      for (FrozenForm frozen : frozenForms.list(ctx, period)) {
        proofs.add(prove(ctx, frozen, open));
      }
    }
    return List.copyOf(proofs);
  }

  private Proof prove(DSLContext ctx, FrozenForm frozen, List<Period> open) {
    Optional<FormVersion> version = recount.version(frozen);
    if (version.isEmpty()) {
      return proof(frozen, Verdict.REDEFINED, List.of());
    }
    Period period = frozen.form().period();
    List<CellDifference> differences = recount.differences(ctx, frozen, version.get());
    if (differences.isEmpty()) {
      List<FactView> unlike = unlike(ctx, version.get(), frozen);
      if (unlike.isEmpty()) {
        return proof(frozen, Verdict.SAME, differences);
      }
      LaterActs later = new LaterActs(ctx, frozen);
      CaseScan scan = scan(ctx, version.get(), frozen);
      boolean explained =
          unlike.stream().allMatch(v -> later.explain(v, scan.facts(v, version.get().columns(v))));
      if (explained) {
        return proof(frozen, Verdict.CONTINUED, differences);
      }
    }
    boolean reopened =
        open.stream().anyMatch(o -> ClosedFormGuard.mayMove(period, o))
            || !stale.after(ctx, frozen.form().head().code(), period).isEmpty();
    return proof(frozen, reopened ? Verdict.REOPENED : Verdict.DIFFERENT, differences);
  }

  private static Proof proof(FrozenForm frozen, Verdict verdict, List<CellDifference> differences) {
    return new Proof(
        frozen.form().head().code(),
        frozen.form().period(),
        frozen.content().revision(),
        frozen.digest(),
        verdict,
        differences);
  }

  /** Views whose facts are not those it was counted from. */
  private static List<FactView> unlike(DSLContext ctx, FormVersion version, FrozenForm frozen) {
    CaseScan scan = scan(ctx, version, frozen);
    List<FactView> unlike = new ArrayList<>();
    for (FactView view : version.views()) {
      String text = FactLines.write(view, scan.facts(view, version.columns(view)));
      FormContent.FactDigest closed = frozen.content().facts().get(view.name());
      if (!Objects.equals(closed == null ? null : closed.digest(), Digest.of(text))) {
        unlike.add(view);
      }
    }
    return unlike;
  }

  private static CaseScan scan(DSLContext ctx, FormVersion version, FrozenForm frozen) {
    return new CaseScan(ctx, version, frozen.form().days(), FactSource.local());
  }

  private List<Period> reopened(DSLContext ctx) {
    return ctx
        .selectDistinct(PERIOD_REOPENING.PERIOD)
        .from(PERIOD_REOPENING)
        .where(PERIOD_REOPENING.OFFICE_CODE.eq(unit.code()))
        .and(PERIOD_REOPENING.CLOSED_AGAIN_AT.isNull())
        .fetch(PERIOD_REOPENING.PERIOD)
        .stream()
        .flatMap(code -> Period.parse(code).stream())
        .toList();
  }
}
