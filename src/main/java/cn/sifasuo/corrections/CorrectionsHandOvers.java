package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;

import cn.sifasuo.kernel.Failure;
import cn.sifasuo.kernel.FailureKind;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.GateAct;
import cn.sifasuo.ledger.HandOver;
import cn.sifasuo.ledger.HandOvers;
import cn.sifasuo.security.AuditAct;
import cn.sifasuo.security.AuditChain;
import cn.sifasuo.security.Session;
import cn.sifasuo.vault.Transactions;
import cn.sifasuo.vault.schema.tables.records.CorrectionCaseRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Whom corrections hands over to resettlement: those discharged whose hand-over to this office is
 * written down, never anybody whose correction ended otherwise (domain/corrections.md §2.25; CCL
 * 44, 45). Only what {@link HandOver} holds is told.
 */
public final class CorrectionsHandOvers implements HandOvers {

  private static final Wording WORDS = Wording.of(CorrectionsHandOvers.class);

  /** What follows the name of the place in the name of an office. */
  private static final Pattern KIND = Pattern.compile("(?:民族乡|镇|乡|街道)?司法所$");

  /** Sentences that are bands of their own. */
  private static final Set<String> AS_THEY_ARE = Set.of("DEATH_REPRIEVE", "LIFE");

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int LONG = 10 * MONTHS_OF_A_YEAR;
  private static final int MIDDLE = 3 * MONTHS_OF_A_YEAR;

  private final Transactions transactions;
  private final AuditChain audit;
  private final Supplier<String> office;

  /**
   * @param office name of this office as it stands today
   */
  public CorrectionsHandOvers(
      Transactions transactions, AuditChain audit, Supplier<String> office) {
    this.transactions = transactions;
    this.audit = audit;
    this.office = office;
  }

  @Override
  public List<HandOver> waiting(Session session) {
    return transactions.read(ctx ->
        ctx.selectFrom(CORRECTION_CASE)
            .where(
                CORRECTION_CASE.OFFICE_CODE.eq(session.officeCode()),
                CORRECTION_CASE.VOIDED.isFalse(),
                CORRECTION_CASE.END_KIND.in(CorrectionFile.DISCHARGES),
                CORRECTION_CASE.HANDED_OVER_ON.isNotNull(),
                toThisOffice(),
                TakenHandOvers.waits(CORRECTION_CASE.ID))
            .orderBy(CORRECTION_CASE.HANDED_OVER_ON, CORRECTION_CASE.CASE_NO)
            .fetch(this::told));
  }

  /** Nobody named is this office; it and its resettlement desk are written in many ways. */
  private Condition toThisOffice() {
    return CORRECTION_CASE
        .HANDED_OVER_TO
        .isNull()
        .or(CORRECTION_CASE.HANDED_OVER_TO.contains(placeOf(office.get())));
  }

  /** 双塘 of 双塘镇司法所. */
  private static String placeOf(String office) {
    String place = KIND.matcher(office).replaceFirst("");
    return place.isEmpty() ? office : place;
  }

  private HandOver told(CorrectionCaseRecord of) {
    return new HandOver(
        of.getId(),
        of.getName(),
        of.getGender(),
        of.getBirthDate(),
        of.getIdKind(),
        of.getIdNo(),
        of.getPhone(),
        of.getLiveAddr(),
        of.getHukouAddr(),
        of.getGuardianName(),
        of.getEndOn(),
        band(of.getOriginalSentence(), months(of)),
        months(of),
        Objects.requireNonNullElse(of.getMainOffence(), "OTHER"),
        Boolean.TRUE.equals(of.getMinorAtOffence()),
        Boolean.TRUE.equals(of.getRecordSealed()),
        office.get(),
        advice(of));
  }

  /** What was advised with the hand-over, or else with the appraisal before the end. */
  private static @Nullable String advice(CorrectionCaseRecord of) {
    return of.getHandoverAdvice() == null ? of.getResettlementAdvice() : of.getHandoverAdvice();
  }

  private static @Nullable Integer months(CorrectionCaseRecord of) {
    return of.getSentenceYears() == null && of.getSentenceMonths() == null
        ? null
        : Objects.requireNonNullElse(of.getSentenceYears(), 0) * MONTHS_OF_A_YEAR
            + Objects.requireNonNullElse(of.getSentenceMonths(), 0);
  }

  /** Code of SENT_BAND; exactly three years are the middle band (domain/resettlement.md §3). */
  private static String band(@Nullable String sentence, @Nullable Integer months) {
    if (sentence != null && AS_THEY_ARE.contains(sentence)) {
      return sentence;
    }
    if (months == null || months < MIDDLE) {
      return "LT3";
    }
    return months < LONG ? "Y3_10" : "Y10_20";
  }

  @Override
  public void taken(GateAct act, UUID key, LocalDate on) {
    if (!TakenHandOvers.note(act.ctx(), key, on)) {
      throw new Failure(FailureKind.REFUSED, "B-304", WORDS.say("hand-over.taken"), "taken before");
    }
    audit.append(
        act.ctx(),
        act.signIn(),
        AuditAct.TAKE_OVER.code(),
        CorrectionCaseType.CODE,
        key.toString(),
        "");
  }
}
