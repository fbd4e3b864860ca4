package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;

import cn.sifasuo.kernel.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Which closed forms no longer agree with the ledger because another form was corrected after they
 * were closed: M3 of an amended M1, the quarter and the year around an amended August. A form is
 * stale if such a correction could move it and counting it anew gives another figure in any of its
 * cells; one that the correction did not reach is not. A stale form stays as it was signed until
 * somebody amends it too. Before and after are those of the audit chain: a clock can be set back.
 */
public final class StaleForms {

  /**
   * A correction that came after.
   *
   * @param form code of the corrected form
   * @param revision revision that corrected it, from 2
   */
  public record Correction(String form, Period period, int revision) {}

  private final String officeCode;
  private final FrozenForms frozenForms;
  private final Recount recount;

  public StaleForms(FormPackages packages, Tally tally, Unit unit) {
    this.officeCode = unit.code();
    this.frozenForms = new FrozenForms(unit);
    this.recount = new Recount(packages, tally, unit);
  }

  /** Whether the newest revision of a form is stale; an open form never is. */
  public Staleness of(DSLContext ctx, String formCode, Period period) {
    List<Correction> after = after(ctx, formCode, period);
    if (after.isEmpty()) {
      return Staleness.NONE;
    }
    FrozenForm frozen = frozenForms.find(ctx, formCode, period).orElseThrow();
    Optional<FormVersion> version = recount.version(frozen);
    if (version.isEmpty()) {
      return new Staleness(after, List.of()); // it may have moved, and that is all there is to say
    }
    List<CellDifference> moved = recount.differences(ctx, frozen, version.get());
    return moved.isEmpty() ? Staleness.NONE : new Staleness(after, moved);
  }

  private record Revision(String form, Period period, int number, long auditSeq) {}

  /**
   * Corrections that came after the newest revision of a closed form and were free to move it,
   * whether or not they did; none for an open one.
   */
  List<Correction> after(DSLContext ctx, String formCode, Period period) {
    List<Revision> all =
        ctx
            .select(
                FROZEN_FORM.FORM_CODE,
                FROZEN_FORM.PERIOD,
                FROZEN_FORM.REVISION,
                FROZEN_FORM.AUDIT_HEAD)
            .from(FROZEN_FORM)
            .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
            .fetch()
            .stream()
            .flatMap(r ->
                Period.parse(r.value2()).stream()
                    .map(p -> new Revision(r.value1(), p, r.value3(), seq(r.value4()))))
            .sorted(Comparator.comparing(Revision::auditSeq))
            .toList();
    Optional<Revision> newest =
        all.stream()
            .filter(r -> r.form().equals(formCode) && r.period().equals(period))
            .reduce((older, newer) -> newer);
    return newest
        .map(own ->
            all.stream()
                .filter(r -> r.number() > 1 && r.auditSeq() > own.auditSeq())
                .filter(r -> ClosedFormGuard.mayMove(period, r.period()))
                .map(r -> new Correction(r.form(), r.period(), r.number()))
                .toList())
        .orElse(List.of());
  }

  /** {@code 1042:9f3a…} is entry 1042 of the chain. */
  private static long seq(String auditHead) {
    return Long.parseLong(auditHead.substring(0, auditHead.indexOf(':')));
  }
}
