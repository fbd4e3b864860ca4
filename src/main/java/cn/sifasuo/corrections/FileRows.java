package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_DOCUMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_EXTRA_PENALTY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LIVELIHOOD;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_OFFENCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/**
 * What stands in a case file from its beginning: offences, penalties, papers, group, plans,
 * livelihood (§2.1–2.7).
 */
final class FileRows {

  static final String OFFENCES = "correction_offence";
  static final String EXTRA_PENALTIES = "correction_extra_penalty";
  static final String DOCUMENTS = "correction_document";
  static final String GROUP_MEMBERS = "correction_group_member";
  static final String PLANS = "correction_plan";
  static final String LIVELIHOODS = "correction_livelihood";

  private static final Wording WORDS = Wording.of(FileRows.class);

  private FileRows() {}

  /** 罪名 */
  static RecordType offence() {
    return RecordType.describe(Ledger.CORRECTIONS, OFFENCES, CORRECTION_OFFENCE, WORDS)
        .section(
            "offence",
            Fields.text(CORRECTION_OFFENCE.OFFENCE).required().listed(),
            Fields.code(CORRECTION_OFFENCE.OFFENCE_GROUP, "OFFENCE_GROUP").required().listed(),
            Fields.yesNo(CORRECTION_OFFENCE.MAIN).required().listed())
        .title(CORRECTION_OFFENCE.OFFENCE)
        .build();
  }

  /** 附加刑 */
  static RecordType extraPenalty() {
    return RecordType.describe(Ledger.CORRECTIONS, EXTRA_PENALTIES, CORRECTION_EXTRA_PENALTY, WORDS)
        .section(
            "penalty",
            Fields.code(CORRECTION_EXTRA_PENALTY.PENALTY, "EXTRA_PENALTY").required().listed(),
            Fields.money(CORRECTION_EXTRA_PENALTY.AMOUNT).listed(),
            Fields.text(CORRECTION_EXTRA_PENALTY.NOTE).privacy(Privacy.PERSONAL))
        .title(CORRECTION_EXTRA_PENALTY.PENALTY)
        .build();
  }

  /** 法律文书 */
  static RecordType document() {
    return RecordType.describe(Ledger.CORRECTIONS, DOCUMENTS, CORRECTION_DOCUMENT, WORDS)
        .section(
            "document",
            Fields.code(CORRECTION_DOCUMENT.DOCUMENT_KIND, "DOC_KIND").required().listed(),
            Fields.text(CORRECTION_DOCUMENT.DOC_NO).listed(),
            Fields.date(CORRECTION_DOCUMENT.RECEIVED_ON).required().listed(),
            Fields.text(CORRECTION_DOCUMENT.NOTE).privacy(Privacy.PERSONAL))
        .title(CORRECTION_DOCUMENT.DOC_NO)
        .build();
  }

  /** 矫正小组成员 */
  static RecordType groupMember() {
    return RecordType.describe(Ledger.CORRECTIONS, GROUP_MEMBERS, CORRECTION_GROUP_MEMBER, WORDS)
        .section(
            "member",
            Fields.text(CORRECTION_GROUP_MEMBER.NAME).required().privacy(Privacy.PERSONAL).listed(),
            Fields.code(CORRECTION_GROUP_MEMBER.MEMBER_KIND, "GROUP_MEMBER_KIND")
                .required()
                .listed(),
            Fields.code(CORRECTION_GROUP_MEMBER.ROLE, "GROUP_ROLE").required().listed(),
            Fields.code(CORRECTION_GROUP_MEMBER.GENDER, "SEX").required().listed(),
            Fields.phone(CORRECTION_GROUP_MEMBER.PHONE),
            Fields.yesNo(CORRECTION_GROUP_MEMBER.KNOWS_MINORS),
            Fields.date(CORRECTION_GROUP_MEMBER.VALID_FROM).required().dated(),
            Fields.date(CORRECTION_GROUP_MEMBER.VALID_TO).dated(),
            Fields.date(CORRECTION_GROUP_MEMBER.DUTY_SIGNED_ON))
        .title(CORRECTION_GROUP_MEMBER.NAME)
        .build();
  }

  /** 矫正方案 */
  static RecordType plan() {
    return RecordType.describe(Ledger.CORRECTIONS, PLANS, CORRECTION_PLAN, WORDS)
        .section(
            "plan",
            Fields.integer(CORRECTION_PLAN.VERSION_NO).required().listed(),
            Fields.date(CORRECTION_PLAN.MADE_ON).required().listed(),
            Fields.longText(CORRECTION_PLAN.BASIS).required().privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_PLAN.SUPERVISION).required().privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_PLAN.EDUCATION_PLAN).required().privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_PLAN.HELP_PLAN).required().privacy(Privacy.PERSONAL),
            Fields.integer(CORRECTION_PLAN.REPORT_DAYS).listed(),
            Fields.integer(CORRECTION_PLAN.VISIT_DAYS).listed(),
            Fields.hours(CORRECTION_PLAN.STUDY_HOURS_MONTH),
            Fields.hours(CORRECTION_PLAN.BENEFIT_HOURS_MONTH),
            Fields.longText(CORRECTION_PLAN.EFFECT_REVIEW).privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_PLAN.ADJUST_REASON).privacy(Privacy.PERSONAL))
        .title(CORRECTION_PLAN.MADE_ON)
        .build();
  }

  /** 就业就学 */
  static RecordType livelihood() {
    return RecordType.describe(Ledger.CORRECTIONS, LIVELIHOODS, CORRECTION_LIVELIHOOD, WORDS)
        .section(
            "livelihood",
            Fields.code(CORRECTION_LIVELIHOOD.WORK, "WORK_STATUS").required().listed(),
            Fields.date(CORRECTION_LIVELIHOOD.FROM_ON).required().dated().listed(),
            Fields.text(CORRECTION_LIVELIHOOD.EMPLOYER).privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_LIVELIHOOD.NOTE).privacy(Privacy.PERSONAL))
        .title(CORRECTION_LIVELIHOOD.FROM_ON)
        .build();
  }
}
