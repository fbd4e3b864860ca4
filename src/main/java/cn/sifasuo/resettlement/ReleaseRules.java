package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;

/** Who was released, from where, after what sentence (domain/resettlement.md §2.1). */
final class ReleaseRules implements RecordRules {

  private static final int YEAR = 12;

  @Override
  public void derive(Draft draft, RuleContext context) {
    draft.set(
        AID_CASE.SEALED,
        Sealing.sealed(
            draft.get(AID_CASE.MINOR_AT_OFFENCE),
            draft.get(AID_CASE.SENTENCE_BAND),
            draft.get(AID_CASE.SENTENCE_MONTHS),
            draft.day(AID_CASE.RELEASED_ON),
            context.law()));
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(ReleaseRules.class));
    LocalDate born = draft.day(AID_CASE.BIRTH_DATE);
    LocalDate released = draft.day(AID_CASE.RELEASED_ON);
    found.notInFuture(
        Findings.path(AID_CASE.BIRTH_DATE), born, draft.type().field(AID_CASE.BIRTH_DATE).label());
    if (Findings.before(released, born)) {
      found.error(Findings.path(AID_CASE.RELEASED_ON), "aid.release-before-birth");
    }
    boolean fromCorrections = draft.is(AID_CASE.CATEGORY, "COMM_CORR");
    if (draft.has(AID_CASE.CATEGORY) && !fromCorrections && !draft.has(AID_CASE.PRISON)) {
      found.lacking(Findings.path(AID_CASE.PRISON), "aid.prison-missing");
    }
    if (draft.is(AID_CASE.SOURCE, "CORR_EXPIRED") && !fromCorrections
        || draft.is(AID_CASE.SOURCE, "RELEASED") && fromCorrections) {
      found.error(Findings.path(AID_CASE.SOURCE), "aid.source-not-of-category");
    }
    sentence(draft, found, context);
    if (LegalAge.minor(born, released) && !draft.has(AID_CASE.GUARDIAN_NAME)) {
      found.lacking(Findings.path(AID_CASE.GUARDIAN_NAME), "aid.guardian-missing");
    }
    return found.all();
  }

  private static void sentence(Draft draft, Findings found, RuleContext context) {
    String band = draft.get(AID_CASE.SENTENCE_BAND);
    Integer months = draft.get(AID_CASE.SENTENCE_MONTHS);
    if (months != null && band != null && !in(band, months)) {
      found.error(Findings.path(AID_CASE.SENTENCE_MONTHS), "aid.sentence-not-in-band", months);
    }
    if (Sealing.open(draft.get(AID_CASE.MINOR_AT_OFFENCE), band, months)) {
      Sealing.rule(context.law(), draft.day(AID_CASE.RELEASED_ON))
          .ifPresent(law ->
              found.warningBy(
                  law,
                  Findings.path(AID_CASE.SENTENCE_MONTHS),
                  List.of(
                      Findings.path(AID_CASE.MINOR_AT_OFFENCE),
                      Findings.path(AID_CASE.SENTENCE_BAND)),
                  "aid.sentence-needed-for-sealing"));
    }
  }

  /** Three years are in the band that begins with them, ten in the next (§3 SENT_BAND). */
  static boolean in(String band, int months) {
    return switch (band) {
      case "LT3" -> months > 0 && months < 3 * YEAR;
      case "Y3_10" -> months >= 3 * YEAR && months < 10 * YEAR;
      case "Y10_20" -> months >= 10 * YEAR && months <= 25 * YEAR;
      default -> true;
    };
  }
}
