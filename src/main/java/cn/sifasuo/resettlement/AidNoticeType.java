package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_NOTICE;
import static cn.sifasuo.vault.schema.Tables.AID_VERIFICATION;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.LegalAge;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;
import java.util.Optional;

/**
 * 衔接通知 (domain/resettlement.md §2.2): word that somebody will be released, which may come before
 * there is a file, and what the office found when it checked it.
 */
final class AidNoticeType {

  static final String CODE = "aid_notice";
  static final String VERIFICATIONS = "aid_verification";

  private static final int MOST_ROWS = 50;

  private AidNoticeType() {}

  static RecordType describe() {
    return RecordType.describe(
            Ledger.RESETTLEMENT, CODE, AID_NOTICE, Wording.of(AidNoticeType.class))
        .section(
            "notice",
            Fields.text(AID_NOTICE.NOTICE_NO).searched().listed(),
            Fields.code(AID_NOTICE.NOTICE_KIND, "AID_NOTICE").required().listed(),
            Fields.text(AID_NOTICE.ISSUER).required().privacy(Privacy.PERSONAL),
            Fields.text(AID_NOTICE.DOC_NO).required().searched(),
            Fields.date(AID_NOTICE.RECEIVED_ON).required().listed())
        .section(
            "person",
            Fields.personName(AID_NOTICE.NAME).required().listed(),
            Fields.code(AID_NOTICE.GENDER, "SEX").required(),
            Fields.date(AID_NOTICE.BIRTH_DATE).required().privacy(Privacy.PERSONAL),
            Fields.code(AID_NOTICE.ID_KIND, "ID_KIND"),
            Fields.idNumber(AID_NOTICE.ID_NO).documentKind(AID_NOTICE.ID_KIND),
            Fields.address(AID_NOTICE.ADDRESS),
            Fields.text(AID_NOTICE.FAMILY).privacy(Privacy.PERSONAL))
        .section(
            "release",
            Fields.code(AID_NOTICE.CATEGORY, "AID_CAT").required().counted().listed(),
            Fields.date(AID_NOTICE.RELEASE_ON).required().counted().dated().listed(),
            Fields.text(AID_NOTICE.PRISON).privacy(Privacy.PERSONAL),
            Fields.code(AID_NOTICE.SENTENCE_BAND, "SENT_BAND").required(),
            Fields.integer(AID_NOTICE.SENTENCE_MONTHS),
            Fields.code(AID_NOTICE.OFFENCE_GROUP, "OFFENCE_GROUP").required(),
            Fields.yesNo(AID_NOTICE.MINOR_AT_OFFENCE).required(),
            Fields.yesNo(AID_NOTICE.SEALED).derived(),
            Fields.code(AID_NOTICE.HEALTH_CAPACITY, "CAPACITY"),
            Fields.text(AID_NOTICE.STATED_NEEDS).privacy(Privacy.PERSONAL))
        .section(
            "answer",
            Fields.code(AID_NOTICE.VERIFY_RESULT, "AID_VERIFY").derived(),
            Fields.code(AID_NOTICE.VERIFY_FAILURE, "AID_VFAIL").derived(),
            Fields.date(AID_NOTICE.REPLY_SENT_ON).listed(),
            Fields.date(AID_NOTICE.RETURNED_ON),
            Fields.text(AID_NOTICE.RETURNED_REASON).privacy(Privacy.PERSONAL),
            Fields.reference(AID_NOTICE.CASE_ID, AidCaseType.CODE).derived(),
            Fields.code(AID_NOTICE.STATE, "AID_NOTICE_STATE").derived().listed())
        .child(verification(), AID_VERIFICATION.NOTICE_ID, 0, MOST_ROWS)
        .title(AID_NOTICE.NOTICE_NO, AID_NOTICE.NAME)
        .countedOn(AID_NOTICE.RECEIVED_ON)
        .numbering(new AidNumbering(AID_NOTICE.NOTICE_NO, AID_NOTICE.RECEIVED_ON, CODE))
        .rules(new AidNoticeRules())
        .minors(AidNoticeType::minor)
        .sealed(n -> Boolean.TRUE.equals(n.get(AID_NOTICE.SEALED)))
        .build();
  }

  private static RecordType verification() {
    return RecordType.describe(
            Ledger.RESETTLEMENT, VERIFICATIONS, AID_VERIFICATION, Wording.of(AidNoticeType.class))
        .section(
            "verification",
            Fields.date(AID_VERIFICATION.VERIFIED_ON).required().dated().listed(),
            Fields.text(AID_VERIFICATION.METHOD).required().privacy(Privacy.PERSONAL),
            Fields.code(AID_VERIFICATION.RESULT, "AID_VERIFY").required().listed(),
            Fields.code(AID_VERIFICATION.FAILURE, "AID_VFAIL").listed(),
            Fields.text(AID_VERIFICATION.VERIFIED_BY).required().privacy(Privacy.PERSONAL))
        .title(AID_VERIFICATION.VERIFIED_ON)
        .build();
  }

  /** The newest check that has a day; of two on one day the one written down later. */
  static Optional<Draft> lastCheck(Draft notice) {
    return notice.children(VERIFICATIONS).stream()
        .filter(v -> v.has(AID_VERIFICATION.VERIFIED_ON))
        .reduce((a, b) ->
            Findings.before(
                    b.day(AID_VERIFICATION.VERIFIED_ON), a.day(AID_VERIFICATION.VERIFIED_ON))
                ? a
                : b);
  }

  private static boolean minor(Draft notice) {
    return LegalAge.minor(notice.day(AID_NOTICE.BIRTH_DATE), notice.day(AID_NOTICE.RELEASE_ON));
  }
}
