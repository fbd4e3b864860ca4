package cn.sifasuo.mediation;

import static cn.sifasuo.vault.schema.Tables.AGREEMENT;
import static cn.sifasuo.vault.schema.Tables.DISPUTE_CASE;
import static cn.sifasuo.vault.schema.Tables.PARTY;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.WorkCalendar;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** 调解协议: one in force for a success, none for a failure; when it binds, and the court's days. */
final class AgreementRules implements RecordRules {

  private static final Wording WORDS = Wording.of(AgreementRules.class);

  private final WorkCalendar calendar;

  AgreementRules(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void derive(Draft draft, RuleContext context) {
    CaseFile file = new CaseFile(draft);
    if (!context.entry() && file.failed()) {
      // the 0 an old ledger shows in the amount column of a failed case is no agreement
      file.agreements().removeIf(AgreementRules::onlyAnEmptyAmount);
    }
    for (Draft agreement : file.agreements()) {
      defaults(file, agreement);
      LocalDate effective = effectiveOn(agreement);
      agreement.set(AGREEMENT.EFFECTIVE_ON, effective);
      agreement.set(AGREEMENT.CONFIRMATION_DEADLINE, deadline(agreement, effective, context));
    }
  }

  private static boolean onlyAnEmptyAmount(Draft agreement) {
    BigDecimal amount = agreement.get(AGREEMENT.AMOUNT);
    return !agreement.has(AGREEMENT.FORM)
        && !agreement.has(AGREEMENT.AGREED_ON)
        && (amount == null || amount.signum() == 0);
  }

  private static void defaults(CaseFile file, Draft agreement) {
    if (!agreement.has(AGREEMENT.AGREED_ON) && file.succeeded()) {
      agreement.set(AGREEMENT.AGREED_ON, file.concluded());
    }
    if (!agreement.has(AGREEMENT.SUPERSEDED)) {
      agreement.set(AGREEMENT.SUPERSEDED, false);
    }
    if (!agreement.has(AGREEMENT.NUMBER)) {
      agreement.set(AGREEMENT.NUMBER, file.draft().get(DISPUTE_CASE.CASE_NO));
    }
    if (!agreement.has(AGREEMENT.COPIES) && agreement.is(AGREEMENT.FORM, "WRITTEN")) {
      agreement.set(AGREEMENT.COPIES, file.disputants().size() + 1);
    }
  }

  /** Last signature or seal; an oral one binds from the day it was reached (PML 29, 30). */
  static @Nullable LocalDate effectiveOn(Draft agreement) {
    if (agreement.is(AGREEMENT.FORM, "ORAL")) {
      return agreement.day(AGREEMENT.AGREED_ON);
    }
    List<@Nullable LocalDate> days =
        Stream.of(AGREEMENT.PARTIES_SIGNED_ON, AGREEMENT.MEDIATOR_SIGNED_ON, AGREEMENT.SEALED_ON)
            .<@Nullable LocalDate>map(agreement::day)
            .toList();
    return days.contains(null)
        ? null
        : days.stream().map(Objects::requireNonNull).max(Comparator.naturalOrder()).orElseThrow();
  }

  private @Nullable LocalDate deadline(
      Draft agreement, @Nullable LocalDate effective, RuleContext context) {
    if (effective == null || !agreement.is(AGREEMENT.FORM, "WRITTEN")) {
      return null;
    }
    return MediationPeriods.number(context.law(), "mediation.confirmation.days", effective)
        .map(days -> calendar.endOfLimit(effective, days))
        .orElse(null);
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(AgreementRules.class));
    CaseFile file = new CaseFile(draft);
    int valid = file.validAgreements().size();
    if (file.succeeded() && valid != 1) {
      found.error(
          CaseRowTypes.AGREEMENTS, valid == 0 ? "agreement.missing" : "agreement.more-than-one");
    } else if (file.failed() && valid > 0) {
      found.error(CaseRowTypes.AGREEMENTS, "agreement.despite-failure");
    } else if (valid > 1) {
      found.error(CaseRowTypes.AGREEMENTS, "agreement.more-than-one");
    }
    for (int i = 0; i < file.agreements().size(); i++) {
      Draft agreement = file.agreements().get(i);
      days(file, agreement, i, found);
      form(file, agreement, i, found);
      court(agreement, i, found);
    }
    return found.all();
  }

  private static void days(CaseFile file, Draft agreement, int i, Findings found) {
    LocalDate agreed = agreement.day(AGREEMENT.AGREED_ON);
    found.notInFuture(at(i, AGREEMENT.AGREED_ON), agreed, WORDS.say("agreement.agreed_on"));
    if (Findings.before(agreed, file.accepted())) {
      found.error(at(i, AGREEMENT.AGREED_ON), "agreement.before-accepted");
    }
    if (CaseFile.valid(agreement)
        && file.agreements().size() == 1
        && Findings.before(file.concluded(), agreed)) {
      found.warning(
          at(i, AGREEMENT.AGREED_ON),
          List.of(Findings.path(DISPUTE_CASE.CONCLUDED_ON)),
          "agreement.after-concluded");
    }
    for (var column :
        List.of(AGREEMENT.PARTIES_SIGNED_ON, AGREEMENT.MEDIATOR_SIGNED_ON, AGREEMENT.SEALED_ON)) {
      String label = WORDS.say("agreement." + Findings.path(column));
      found.notInFuture(at(i, column), agreement.day(column), label);
      if (Findings.before(agreement.day(column), agreed)) {
        found.warning(
            at(i, column),
            List.of(at(i, AGREEMENT.AGREED_ON)),
            "agreement.signed-before-agreed",
            label);
      }
    }
    if (Findings.before(agreement.day(AGREEMENT.PERFORM_DUE_ON), agreed)) {
      found.error(at(i, AGREEMENT.PERFORM_DUE_ON), "agreement.due-before-agreed");
    }
  }

  private static void form(CaseFile file, Draft agreement, int i, Findings found) {
    boolean oral = agreement.is(AGREEMENT.FORM, "ORAL");
    if (agreement.is(AGREEMENT.FORM, "WRITTEN") && file.succeeded() && CaseFile.valid(agreement)) {
      for (var column :
          List.of(AGREEMENT.PARTIES_SIGNED_ON, AGREEMENT.MEDIATOR_SIGNED_ON, AGREEMENT.SEALED_ON)) {
        if (!agreement.has(column)) {
          found.lacking(
              at(i, column),
              "agreement.not-in-effect",
              WORDS.say("agreement." + Findings.path(column)));
        }
      }
    }
    if (oral && (file.labour() || file.medical())) {
      found.warning(
          at(i, AGREEMENT.FORM),
          List.of(Findings.path(DISPUTE_CASE.DISPUTE_TYPE)),
          "agreement.must-be-written"); // LAB 14, MED 39
    }
    boolean later =
        agreement.is(AGREEMENT.PERFORM_MODE, "DEFERRED")
            || agreement.is(AGREEMENT.PERFORM_MODE, "INSTALMENT");
    if (oral && later) {
      found.warning(
          at(i, AGREEMENT.FORM),
          List.of(at(i, AGREEMENT.PERFORM_MODE)),
          "agreement.should-be-written"); // NB 24, HN 29
    }
    if (agreement.is(AGREEMENT.PERFORM_MODE, "DEFERRED")
        && !agreement.has(AGREEMENT.PERFORM_DUE_ON)) {
      found.lacking(at(i, AGREEMENT.PERFORM_DUE_ON), "agreement.due-missing");
    }
    Integer copies = agreement.get(AGREEMENT.COPIES);
    if (!oral && copies != null && copies < file.disputants().size() + 1) {
      found.warning(
          at(i, AGREEMENT.COPIES),
          Findings.paths(CaseRowTypes.PARTIES, file.parties().size(), PARTY.SIDE),
          "agreement.too-few-copies",
          file.disputants().size() + 1);
    }
  }

  /** Confirmation, lawsuit and judgement overlap; each has its own day and its own order. */
  private static void court(Draft agreement, int i, Findings found) {
    LocalDate effective = agreement.day(AGREEMENT.EFFECTIVE_ON);
    LocalDate applied = agreement.day(AGREEMENT.CONFIRMATION_APPLIED_ON);
    LocalDate deadline = agreement.day(AGREEMENT.CONFIRMATION_DEADLINE);
    LocalDate confirmed = agreement.day(AGREEMENT.CONFIRMED_ON);
    LocalDate sued = agreement.day(AGREEMENT.SUED_ON);
    LocalDate judged = agreement.day(AGREEMENT.JUDGED_ON);
    for (var column :
        List.of(
            AGREEMENT.CONFIRMATION_APPLIED_ON,
            AGREEMENT.CONFIRMED_ON,
            AGREEMENT.SUED_ON,
            AGREEMENT.JUDGED_ON,
            AGREEMENT.PAYMENT_ORDER_ON)) {
      found.notInFuture(
          at(i, column), agreement.day(column), WORDS.say("agreement." + Findings.path(column)));
    }
    if (applied != null && agreement.is(AGREEMENT.FORM, "ORAL")) {
      found.error(at(i, AGREEMENT.CONFIRMATION_APPLIED_ON), "agreement.oral-not-confirmed");
    }
    if (Findings.before(applied, effective)) {
      found.error(at(i, AGREEMENT.CONFIRMATION_APPLIED_ON), "agreement.confirmed-too-early");
    }
    if (Findings.before(deadline, applied)) {
      found.warning(
          at(i, AGREEMENT.CONFIRMATION_APPLIED_ON),
          List.of(at(i, AGREEMENT.CONFIRMATION_DEADLINE)),
          "agreement.confirmation-late",
          Objects.requireNonNull(deadline));
    }
    if (confirmed != null && applied == null) {
      found.lacking(at(i, AGREEMENT.CONFIRMATION_APPLIED_ON), "agreement.confirmation-not-applied");
    }
    if (Findings.before(confirmed, applied)) {
      found.error(at(i, AGREEMENT.CONFIRMED_ON), "agreement.confirmed-before-applied");
    }
    if (Findings.before(sued, agreement.day(AGREEMENT.AGREED_ON))) {
      found.error(at(i, AGREEMENT.SUED_ON), "agreement.sued-before-agreed");
    }
    if (agreement.has(AGREEMENT.JUDGEMENT) != (judged != null)) {
      found.error(at(i, AGREEMENT.JUDGED_ON), "agreement.judgement-and-day");
    }
    if (judged != null && sued == null) {
      found.error(at(i, AGREEMENT.SUED_ON), "agreement.judged-not-sued");
    }
    if (Findings.before(judged, sued)) {
      found.error(at(i, AGREEMENT.JUDGED_ON), "agreement.judged-before-sued");
    }
  }

  private static String at(int i, TableField<?, ?> column) {
    return Findings.path(CaseRowTypes.AGREEMENTS, i, column);
  }
}
