package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_AREA_ENTRY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONTACT_REQUEST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REPORT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_VISIT;

import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Fields;
import cn.sifasuo.ledger.Privacy;
import cn.sifasuo.ledger.RecordType;
import cn.sifasuo.security.Ledger;

/** Daily supervision: level, reports, visits, injunctions and what they forbid (§2.8–2.13). */
final class SupervisionRows {

  static final String LEVELS = "correction_level";
  static final String REPORTS = "correction_report";
  static final String VISITS = "correction_visit";
  static final String INJUNCTIONS = "correction_injunction";
  static final String AREA_ENTRIES = "correction_area_entry";
  static final String CONTACT_REQUESTS = "correction_contact_request";

  private static final Wording WORDS = Wording.of(SupervisionRows.class);

  private SupervisionRows() {}

  /** 分类管理 */
  static RecordType level() {
    return RecordType.describe(Ledger.CORRECTIONS, LEVELS, CORRECTION_LEVEL, WORDS)
        .section(
            "level",
            Fields.code(CORRECTION_LEVEL.LEVEL, "LEVEL").required().listed(),
            Fields.date(CORRECTION_LEVEL.FROM_ON).required().dated().listed(),
            Fields.longText(CORRECTION_LEVEL.REASON).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_LEVEL.PROPOSED_BY).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_LEVEL.APPROVED_BY).privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_LEVEL.APPROVED_ON),
            Fields.text(CORRECTION_LEVEL.DOC_NO))
        .title(CORRECTION_LEVEL.FROM_ON)
        .decidedAbove(
            row -> true,
            CORRECTION_LEVEL.APPROVED_ON,
            CORRECTION_LEVEL.APPROVED_BY,
            CORRECTION_LEVEL.DOC_NO)
        .build();
  }

  /** 报告 */
  static RecordType report() {
    return RecordType.describe(Ledger.CORRECTIONS, REPORTS, CORRECTION_REPORT, WORDS)
        .section(
            "report",
            Fields.date(CORRECTION_REPORT.REPORTED_ON).required().dated().listed(),
            Fields.code(CORRECTION_REPORT.WAY, "REPORT_WAY").required().listed(),
            Fields.code(CORRECTION_REPORT.REPORT_KIND, "REPORT_KIND").required().listed(),
            Fields.longText(CORRECTION_REPORT.SUMMARY).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_REPORT.TAKEN_BY).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_REPORT.NEXT_DUE))
        .title(CORRECTION_REPORT.REPORTED_ON)
        .build();
  }

  /** 走访 */
  static RecordType visit() {
    return RecordType.describe(Ledger.CORRECTIONS, VISITS, CORRECTION_VISIT, WORDS)
        .section(
            "visit",
            Fields.date(CORRECTION_VISIT.VISITED_ON).required().dated().listed(),
            Fields.code(CORRECTION_VISIT.PLACE_KIND, "VISIT_PLACE").required().listed(),
            Fields.text(CORRECTION_VISIT.MET).required().privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_VISIT.FINDINGS).required().privacy(Privacy.PERSONAL),
            Fields.text(CORRECTION_VISIT.VISITORS).required().privacy(Privacy.PERSONAL).listed(),
            Fields.integer(CORRECTION_VISIT.VISITOR_COUNT),
            Fields.yesNo(CORRECTION_VISIT.PRIVACY_KEPT).required())
        .title(CORRECTION_VISIT.VISITED_ON)
        .build();
  }

  /** 禁止令 */
  static RecordType injunction() {
    return RecordType.describe(Ledger.CORRECTIONS, INJUNCTIONS, CORRECTION_INJUNCTION, WORDS)
        .section(
            "injunction",
            Fields.text(CORRECTION_INJUNCTION.COURT).required(),
            Fields.text(CORRECTION_INJUNCTION.DOC_NO).required(),
            Fields.code(CORRECTION_INJUNCTION.INJUNCTION_KIND, "INJUNCTION_KIND")
                .required()
                .listed(),
            Fields.longText(CORRECTION_INJUNCTION.CONTENT).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_INJUNCTION.VALID_FROM).required().dated().listed(),
            Fields.date(CORRECTION_INJUNCTION.VALID_TO).required().dated().listed(),
            Fields.date(CORRECTION_INJUNCTION.LIFTED_ON).dated().listed(),
            Fields.text(CORRECTION_INJUNCTION.LIFTED_DOC_NO))
        .title(CORRECTION_INJUNCTION.DOC_NO)
        .build();
  }

  /** 进入特定区域审批 */
  static RecordType areaEntry() {
    return RecordType.describe(Ledger.CORRECTIONS, AREA_ENTRIES, CORRECTION_AREA_ENTRY, WORDS)
        .section(
            "entry",
            Fields.date(CORRECTION_AREA_ENTRY.APPLIED_ON).required().listed(),
            Fields.text(CORRECTION_AREA_ENTRY.PLACE).required().privacy(Privacy.PERSONAL).listed(),
            Fields.longText(CORRECTION_AREA_ENTRY.REASON).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_AREA_ENTRY.FROM_ON).required().listed(),
            Fields.date(CORRECTION_AREA_ENTRY.TO_ON).required().listed(),
            Fields.longText(CORRECTION_AREA_ENTRY.OFFICE_OPINION)
                .required()
                .privacy(Privacy.PERSONAL),
            Fields.code(CORRECTION_AREA_ENTRY.DECISION, "CORR_DECISION").listed(),
            Fields.date(CORRECTION_AREA_ENTRY.DECIDED_ON),
            Fields.date(CORRECTION_AREA_ENTRY.COURT_NOTIFIED_ON),
            Fields.date(CORRECTION_AREA_ENTRY.PROCURATORATE_NOTIFIED_ON))
        .title(CORRECTION_AREA_ENTRY.APPLIED_ON)
        .decidedAbove(row -> true, CORRECTION_AREA_ENTRY.DECIDED_ON, CORRECTION_AREA_ENTRY.DECISION)
        .build();
  }

  /** 会客审批 */
  static RecordType contactRequest() {
    return RecordType.describe(
            Ledger.CORRECTIONS, CONTACT_REQUESTS, CORRECTION_CONTACT_REQUEST, WORDS)
        .section(
            "request",
            Fields.date(CORRECTION_CONTACT_REQUEST.APPLIED_ON).required().listed(),
            Fields.text(CORRECTION_CONTACT_REQUEST.PERSON_NAME)
                .required()
                .privacy(Privacy.PERSONAL)
                .listed(),
            Fields.text(CORRECTION_CONTACT_REQUEST.RELATION).required().privacy(Privacy.PERSONAL),
            Fields.longText(CORRECTION_CONTACT_REQUEST.REASON).required().privacy(Privacy.PERSONAL),
            Fields.date(CORRECTION_CONTACT_REQUEST.MEET_ON).required().listed(),
            Fields.code(CORRECTION_CONTACT_REQUEST.DECISION, "CORR_DECISION").listed(),
            Fields.date(CORRECTION_CONTACT_REQUEST.DECIDED_ON))
        .title(CORRECTION_CONTACT_REQUEST.APPLIED_ON)
        .decidedAbove(
            row -> true, CORRECTION_CONTACT_REQUEST.DECIDED_ON, CORRECTION_CONTACT_REQUEST.DECISION)
        .build();
  }
}
