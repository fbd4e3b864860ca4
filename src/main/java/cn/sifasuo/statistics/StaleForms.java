package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FROZEN_FORM;

import cn.sifasuo.kernel.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Which closed forms no longer agree with the ledger because a form of other months was corrected
 * after they were closed: the quarter and the year around an amended August. A stale form stays as
 * it was signed until somebody amends it too. Before and after are those of the audit chain: a
 * clock can be set back.
 */
public final class StaleForms {

  /**
   * A correction that came after.
   *
   * @param revision revision that corrected the other period, from 2
   */
  public record Correction(Period period, int revision) {}

  private final String officeCode;

  public StaleForms(Unit unit) {
    this.officeCode = unit.code();
  }

  private record Revision(Period period, int number, long auditSeq) {}

  /** Corrections that came after the newest revision of a closed form; none for an open one. */
  public List<Correction> because(DSLContext ctx, String formCode, Period period) {
    List<Revision> all =
        ctx
            .select(FROZEN_FORM.PERIOD, FROZEN_FORM.REVISION, FROZEN_FORM.AUDIT_HEAD)
            .from(FROZEN_FORM)
            .where(FROZEN_FORM.OFFICE_CODE.eq(officeCode))
            .and(FROZEN_FORM.FORM_CODE.eq(formCode))
            .fetch()
            .stream()
            .flatMap(r ->
                Period.parse(r.value1()).stream()
                    .map(p -> new Revision(p, r.value2(), seq(r.value3()))))
            .sorted(Comparator.comparing(Revision::auditSeq))
            .toList();
    Optional<Revision> newest =
        all.stream().filter(r -> r.period().equals(period)).reduce((older, newer) -> newer);
    return newest
        .map(own ->
            all.stream()
                .filter(r -> r.number() > 1 && !r.period().equals(period))
                .filter(r -> r.auditSeq() > own.auditSeq())
                .filter(r -> ClosedFormGuard.mayMove(period, r.period()))
                .map(r -> new Correction(r.period(), r.number()))
                .toList())
        .orElse(List.of());
  }

  /** {@code 1042:9f3a…} is entry 1042 of the chain. */
  private static long seq(String auditHead) {
    return Long.parseLong(auditHead.substring(0, auditHead.indexOf(':')));
  }
}
