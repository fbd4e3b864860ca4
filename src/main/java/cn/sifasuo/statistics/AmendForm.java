package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.PERIOD_REOPENING;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Corrects a closed form. First {@link #reopen} opens its period as a recorded act, so that the
 * ledger can be put right at its source; then {@link #amend} computes it again and freezes a new
 * revision with a reason and the cells it changes. The old revision stays as it was.
 */
public final class AmendForm {

  private static final Logger LOG = LoggerFactory.getLogger(AmendForm.class);
  private static final Wording WORDS = Wording.of(AmendForm.class);

  private final Transactions transactions;
  private final FormPackages packages;
  private final CheckedForms checked;
  private final AuditChain audit;
  private final Ids ids;
  private final Clock clock;
  private final Unit unit;
  private final FrozenForms frozenForms;
  private final Freezer freezer;

  public AmendForm(
      Transactions transactions,
      FormPackages packages,
      CheckedForms checked,
      AuditChain audit,
      Ids ids,
      Clock clock,
      Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.checked = checked;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.unit = unit;
    this.frozenForms = new FrozenForms(unit);
    this.freezer = new Freezer(audit, ids, clock);
  }

  /**
   * Opens the days of a closed form's period until it is amended.
   *
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-308} without reason, {@code
   *     S-309} if the form is not closed
   */
  public void reopen(Session session, String formCode, Period period, String reason) {
    session.require(Permission.CLOSE_PERIOD);
    requireReason(reason);
    UUID done =
        transactions.write(ctx -> {
          newest(ctx, formCode, period);
          UUID id = ids.next();
          ctx.insertInto(PERIOD_REOPENING)
              .set(PERIOD_REOPENING.ID, id)
              .set(PERIOD_REOPENING.OFFICE_CODE, unit.code())
              .set(PERIOD_REOPENING.FORM_CODE, formCode)
              .set(PERIOD_REOPENING.PERIOD, period.code())
              .set(PERIOD_REOPENING.REASON, reason.strip())
              .set(PERIOD_REOPENING.REOPENED_AT, now())
              .set(PERIOD_REOPENING.REOPENED_BY, session.signIn())
              .execute();
          audit.append(
              ctx,
              session.signIn(),
              "reopen",
              "period_reopening",
              id.toString(),
              formCode + " " + period.code());
          return id;
        });
    LOG.info("reopened {} {} as {}", formCode, period.code(), done);
  }

  /**
   * Freezes a new revision of a closed form.
   *
   * @param request exactly one form, its signatures and reasons for warnings
   * @param reason why the closed form is corrected
   * @throws Failure as {@link CloseMonth#close}, and REFUSED {@code S-308} without reason, {@code
   *     S-309} if the form is not closed, {@code S-310} if no cell has changed
   */
  public FrozenForm amend(Session session, CloseRequest request, String reason) {
    session.require(Permission.CLOSE_PERIOD);
    CloseMonth.requireSigned(request);
    requireReason(reason);
    if (request.forms().size() != 1) {
      throw new IllegalArgumentException("one form at a time");
    }
    String code = request.forms().getFirst();
    return transactions.write(ctx -> {
      FrozenForm before = newest(ctx, code, request.period());
      FormVersion version = packages.version(code, request.period());
      ComputedForm form =
          CloseMonth.answered(
              checked.compute(ctx, version, request.period(), request.source()), request);
      List<CellDifference> differences = CellDifference.between(before.form(), form);
      if (differences.isEmpty()) {
        throw CloseMonth.refused(
            "S-310", WORDS.say("amend.nothing-changed", code, request.period().label()), code);
      }
      FrozenForm frozen =
          freezer.freeze(
              ctx,
              session,
              new Freezer.Act(
                  version,
                  request.source(),
                  form,
                  before.content().revision() + 1,
                  request.filler().strip(),
                  request.head().strip(),
                  reason.strip(),
                  differences));
      ctx.update(PERIOD_REOPENING)
          .set(PERIOD_REOPENING.CLOSED_AGAIN_AT, now())
          .where(open(code, request.period()))
          .execute();
      return frozen;
    });
  }

  /** What an amendment would change now; nothing is kept. */
  public List<CellDifference> preview(
      DSLContext ctx, String code, Period period, FactSource source) {
    FrozenForm before = newest(ctx, code, period);
    FormVersion version = packages.version(code, period);
    return CellDifference.between(before.form(), checked.compute(ctx, version, period, source));
  }

  private FrozenForm newest(DSLContext ctx, String code, Period period) {
    return frozenForms
        .find(ctx, code, period)
        .orElseThrow(() ->
            CloseMonth.refused("S-309", WORDS.say("amend.not-closed", code, period.label()), code));
  }

  private Condition open(String code, Period period) {
    return PERIOD_REOPENING
        .OFFICE_CODE
        .eq(unit.code())
        .and(PERIOD_REOPENING.FORM_CODE.eq(code))
        .and(PERIOD_REOPENING.PERIOD.eq(period.code()))
        .and(PERIOD_REOPENING.CLOSED_AGAIN_AT.isNull());
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw CloseMonth.refused("S-308", WORDS.say("amend.no-reason"), "no reason");
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
