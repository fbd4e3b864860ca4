package cn.sifasuo.statistics;

import static cn.sifasuo.vault.schema.Tables.FORM_ADJUSTMENT;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Ids;
import cn.sifasuo.kernel.Period;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Permission;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;

/** Makes and withdraws adjustments, as long as the form is open or opened again. */
public final class Adjustments {

  private static final Wording WORDS = Wording.of(Adjustments.class);

  private final Transactions transactions;
  private final FormPackages packages;
  private final AmendForm amendForm;
  private final FrozenForms frozenForms;
  private final AuditChain audit;
  private final Ids ids;
  private final Clock clock;
  private final Unit unit;

  public Adjustments(
      Transactions transactions,
      FormPackages packages,
      AmendForm amendForm,
      AuditChain audit,
      Ids ids,
      Clock clock,
      Unit unit) {
    this.transactions = transactions;
    this.packages = packages;
    this.amendForm = amendForm;
    this.frozenForms = new FrozenForms(unit);
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.unit = unit;
  }

  /**
   * @param amount in the unit of the ledger: cases, persons, yuan
   * @return its id
   * @throws Failure REFUSED {@code G-301} without permission, {@code S-321} if the form is closed;
   *     WRONG_USE {@code S-104} to {@code S-107} for an unknown form or cell, {@code S-224} without
   *     reason or amount
   */
  public UUID add(
      Session session,
      String formCode,
      Period period,
      String cellId,
      BigDecimal amount,
      String reason) {
    session.require(Permission.CLOSE_PERIOD);
    if (packages.version(formCode, period).column(cellId).isEmpty()) {
      throw Trace.unknownCell(formCode, cellId);
    }
    if (reason.isBlank() || amount.signum() == 0) {
      throw new Failure(
          FailureKind.WRONG_USE, "S-224", WORDS.say("adjust.incomplete"), "no reason or amount");
    }
    return transactions.write(ctx -> {
      requireOpen(ctx, formCode, period);
      UUID id = ids.next();
      ctx.insertInto(FORM_ADJUSTMENT)
          .set(FORM_ADJUSTMENT.ID, id)
          .set(FORM_ADJUSTMENT.OFFICE_CODE, unit.code())
          .set(FORM_ADJUSTMENT.FORM_CODE, formCode)
          .set(FORM_ADJUSTMENT.PERIOD, period.code())
          .set(FORM_ADJUSTMENT.CELL_ID, cellId)
          .set(FORM_ADJUSTMENT.AMOUNT, amount)
          .set(FORM_ADJUSTMENT.REASON, reason.strip())
          .set(FORM_ADJUSTMENT.MADE_AT, now())
          .set(FORM_ADJUSTMENT.MADE_BY, session.signIn())
          .execute();
      note(ctx, session, "adjust", id, formCode + " " + period.code() + " " + cellId);
      return id;
    });
  }

  /**
   * Takes an adjustment back; it stays in the books as withdrawn.
   *
   * @throws Failure REFUSED {@code S-321} if the form is closed; WRONG_USE {@code S-225} if there
   *     is no such adjustment
   */
  public void withdraw(Session session, String formCode, Period period, UUID id) {
    session.require(Permission.CLOSE_PERIOD);
    int withdrawn =
        transactions.write(ctx -> {
          requireOpen(ctx, formCode, period);
          int changed =
              ctx.update(FORM_ADJUSTMENT)
                  .set(FORM_ADJUSTMENT.WITHDRAWN_AT, now())
                  .set(FORM_ADJUSTMENT.WITHDRAWN_BY, session.signIn())
                  .where(
                      FORM_ADJUSTMENT.ID.eq(id),
                      FORM_ADJUSTMENT.FORM_CODE.eq(formCode),
                      FORM_ADJUSTMENT.PERIOD.eq(period.code()),
                      FORM_ADJUSTMENT.WITHDRAWN_AT.isNull())
                  .execute();
          note(ctx, session, "adjust-withdrawn", id, formCode + " " + period.code());
          return changed;
        });
    if (withdrawn != 1) {
      throw new Failure(
          FailureKind.WRONG_USE, "S-225", WORDS.say("adjust.unknown"), "no adjustment " + id);
    }
  }

  private void requireOpen(DSLContext ctx, String formCode, Period period) {
    if (frozenForms.find(ctx, formCode, period).isPresent()
        && amendForm.opened(ctx, formCode, period).isEmpty()) {
      throw CloseMonth.refused(
          "S-321", WORDS.say("adjust.closed", formCode, period.label()), formCode);
    }
  }

  private void note(DSLContext ctx, Session session, String act, UUID id, String detail) {
    audit.append(ctx, session.signIn(), act, "form_adjustment", id.toString(), detail);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
