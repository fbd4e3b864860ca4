package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_AREA_ENTRY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONTACT_REQUEST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_DOCUMENT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FILE_ACCESS;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_FREQUENT_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_HELP;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEAVE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LEVEL;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLAN;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REPORT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_VISIT;

import cn.sifasuo.ledger.Draft;

/** Synthetic cases in which there is a row for every paper made of a row. */
public final class SamplePaperCases {

  private static final String LONG_NAME = "古丽巴哈尔·阿不都热依木·买买提明";

  private final CorrectionsDesk desk;

  public SamplePaperCases(CorrectionsDesk desk) {
    this.desk = desk;
  }

  /** A man with a rare name on probation, with everything that may happen until it ends. */
  public Draft everything() {
    CaseBuilder builder = desk.aCase().named("𬱖喆〇", 21);
    builder
        .with(CORRECTION_CASE.OFFICER, "张三")
        .with(CORRECTION_CASE.PHONE, "13800138000")
        .with(CORRECTION_CASE.ANNOUNCE_PLACE, "双塘镇司法所")
        .with(CORRECTION_CASE.ANNOUNCE_PRESENT, "矫正小组成员刘建国、东河村村民委员会主任")
        .with(CORRECTION_CASE.ANNOUNCED_IN_PUBLIC, true)
        .with(CORRECTION_CASE.CONTACT_NAME, LONG_NAME)
        .with(CORRECTION_CASE.CONTACT_RELATION, "妻子")
        .with(CORRECTION_CASE.CONTACT_PHONE, "13800138001");
    return builder
        .row(document(builder, "JUDGMENT", "（2026）东刑初1号"))
        .row(document(builder, "EXECUTION", "（2026）东刑执1号"))
        .row(injunction(builder))
        .row(plan(builder))
        .row(report(builder, "2026-04-10"))
        .row(visit(builder))
        .row(talk(builder))
        .row(level(builder, "NORMAL", "2026-03-10"))
        .row(level(builder, "EASY", "2026-09-10"))
        .row(leave(builder, "2026-05-04", "2026-05-06", "GRANTED"))
        .row(leave(builder, "2026-06-01", "2026-06-12", "GRANTED"))
        .row(leave(builder, "2026-07-06", "2026-07-08", "REFUSED"))
        .row(frequent(builder))
        .row(move(builder, "OUT", "REFUSED"))
        .row(area(builder))
        .row(contact(builder))
        .row(conduct(builder, "ADMONISH", "A_RULES", "2026-05-20"))
        .row(conduct(builder, "WARN", "W_OTHER", "2026-06-20"))
        .row(conduct(builder, "PRAISE", "P_OUTSTANDING", "2026-08-20"))
        .row(conduct(builder, "POLICE_PENALTY", "B_SUPERVISION", "2026-09-01"))
        .row(conduct(builder, "REVOKE_PROBATION", "B_AWAY", "2026-09-20"))
        .row(conduct(builder, "COMMUTE", "M_MERIT", "2026-10-20"))
        .row(device(builder))
        .row(lost(builder))
        .row(access(builder))
        .build();
  }

  /** As {@link #everything}, with texts over pages and a long name. */
  public Draft overPages() {
    Draft all = everything();
    all.set(CORRECTION_CASE.NAME, LONG_NAME);
    all.set(CORRECTION_CASE.LIVE_ADDR, "示范县双塘镇东河村第三村民小组水库移民安置点二十七号附一号之二西侧平房");
    all.children("correction_report")
        .getFirst()
        .set(CORRECTION_REPORT.SUMMARY, "本周在家务农，参加了村里的集中学习，按时到所报告，家中老人住院，往返县医院照料。".repeat(40));
    all.children("correction_conduct")
        .forEach(c -> c.set(CORRECTION_CONDUCT.FACTS, "未经批准到邻县务工，经教育后返回；本人承认，愿意改正。".repeat(30)));
    return all;
  }

  public Draft document(CaseBuilder builder, String kind, String number) {
    return builder
        .fresh("correction_document")
        .set(CORRECTION_DOCUMENT.DOCUMENT_KIND, kind)
        .set(CORRECTION_DOCUMENT.DOC_NO, number)
        .set(CORRECTION_DOCUMENT.RECEIVED_ON, day("2026-03-05"));
  }

  private Draft injunction(CaseBuilder builder) {
    return builder
        .fresh("correction_injunction")
        .set(CORRECTION_INJUNCTION.COURT, "东河县人民法院")
        .set(CORRECTION_INJUNCTION.DOC_NO, "（2026）东刑初1号禁止令")
        .set(CORRECTION_INJUNCTION.INJUNCTION_KIND, "AREA")
        .set(CORRECTION_INJUNCTION.CONTENT, "禁止进入东河县双塘镇农贸市场")
        .set(CORRECTION_INJUNCTION.VALID_FROM, day("2026-03-02"))
        .set(CORRECTION_INJUNCTION.VALID_TO, day("2027-03-01"));
  }

  private Draft plan(CaseBuilder builder) {
    return builder
        .fresh("correction_plan")
        .set(CORRECTION_PLAN.VERSION_NO, 1)
        .set(CORRECTION_PLAN.MADE_ON, day("2026-03-12"))
        .set(CORRECTION_PLAN.BASIS, "初中文化，务农，家庭关系稳定，对所犯罪行有悔改表现。")
        .set(CORRECTION_PLAN.SUPERVISION, "每周电话报告一次，每月到所报告一次。")
        .set(CORRECTION_PLAN.EDUCATION_PLAN, "法治教育为主，每季度一次个别谈话。")
        .set(CORRECTION_PLAN.HELP_PLAN, "联系镇就业服务站，推荐农业技能培训。")
        .set(CORRECTION_PLAN.REPORT_DAYS, 7)
        .set(CORRECTION_PLAN.VISIT_DAYS, 30);
  }

  /** A report of a day. */
  public Draft report(CaseBuilder builder, String on) {
    return builder
        .fresh("correction_report")
        .set(CORRECTION_REPORT.REPORTED_ON, day(on))
        .set(CORRECTION_REPORT.WAY, "IN_PERSON")
        .set(CORRECTION_REPORT.REPORT_KIND, "REGULAR")
        .set(CORRECTION_REPORT.SUMMARY, "本周在家务农，无外出。")
        .set(CORRECTION_REPORT.TAKEN_BY, "周敏");
  }

  private Draft visit(CaseBuilder builder) {
    return builder
        .fresh("correction_visit")
        .set(CORRECTION_VISIT.VISITED_ON, day("2026-04-15"))
        .set(CORRECTION_VISIT.PLACE_KIND, "HOME")
        .set(CORRECTION_VISIT.MET, "母亲")
        .set(CORRECTION_VISIT.FINDINGS, "家中平稳，正在准备春播。")
        .set(CORRECTION_VISIT.VISITORS, "周敏、刘建国")
        .set(CORRECTION_VISIT.VISITOR_COUNT, 2)
        .set(CORRECTION_VISIT.PRIVACY_KEPT, true);
  }

  private Draft talk(CaseBuilder builder) {
    return builder
        .fresh("correction_help")
        .set(CORRECTION_HELP.HELP_KIND, "TALK")
        .set(CORRECTION_HELP.ON_DAY, day("2026-04-20"))
        .set(CORRECTION_HELP.PROVIDER, "周敏")
        .set(CORRECTION_HELP.RESULT, "谈了春播和学习安排，情绪稳定。");
  }

  private Draft level(CaseBuilder builder, String level, String from) {
    return builder
        .fresh("correction_level")
        .set(CORRECTION_LEVEL.LEVEL, level)
        .set(CORRECTION_LEVEL.FROM_ON, day(from))
        .set(CORRECTION_LEVEL.REASON, "按时报告，积极参加学习，没有违反规定的情形。")
        .set(CORRECTION_LEVEL.PROPOSED_BY, "周敏")
        .set(CORRECTION_LEVEL.APPROVED_BY, "李强")
        .set(CORRECTION_LEVEL.APPROVED_ON, day(from));
  }

  /** A leave applied for ten days before it begins. */
  public Draft leave(CaseBuilder builder, String from, String to, String decision) {
    Draft leave =
        builder
            .fresh("correction_leave")
            .set(CORRECTION_LEAVE.APPLIED_ON, day(from).minusDays(10))
            .set(CORRECTION_LEAVE.DEST_REGION, "990102")
            .set(CORRECTION_LEAVE.DEST_PLACE, "邻县第一人民医院")
            .set(CORRECTION_LEAVE.LEAVE_REASON, "MEDICAL")
            .set(CORRECTION_LEAVE.FROM_ON, day(from))
            .set(CORRECTION_LEAVE.TO_ON, day(to))
            .set(CORRECTION_LEAVE.OFFICE_OPINION, "情况属实，同意外出就医。")
            .set(CORRECTION_LEAVE.DECISION, decision)
            .set(CORRECTION_LEAVE.DECIDED_BY, "李强")
            .set(CORRECTION_LEAVE.DECIDED_ON, day(from).minusDays(7))
            .set(CORRECTION_LEAVE.FILED_WITH_COUNTY_ON, day(from).minusDays(6));
    return decision.equals("REFUSED")
        ? leave.set(CORRECTION_LEAVE.REFUSAL_REASON, "预约单日期与申请日期不符，需补充材料。")
        : leave.set(CORRECTION_LEAVE.BACK_ON, day(to));
  }

  private Draft frequent(CaseBuilder builder) {
    return builder
        .fresh("correction_frequent_leave")
        .set(CORRECTION_FREQUENT_LEAVE.APPLIED_ON, day("2026-08-01"))
        .set(CORRECTION_FREQUENT_LEAVE.REASON, "到邻县批发市场送菜。")
        .set(CORRECTION_FREQUENT_LEAVE.AREA, "邻县城关镇")
        .set(CORRECTION_FREQUENT_LEAVE.ROUTE, "双塘镇至城关镇，每周两次，当日往返")
        .set(CORRECTION_FREQUENT_LEAVE.FROM_ON, day("2026-08-10"))
        .set(CORRECTION_FREQUENT_LEAVE.TO_ON, day("2026-12-31"))
        .set(CORRECTION_FREQUENT_LEAVE.DECISION, "GRANTED")
        .set(CORRECTION_FREQUENT_LEAVE.DECIDED_BY, "李强")
        .set(CORRECTION_FREQUENT_LEAVE.DECIDED_ON, day("2026-08-06"));
  }

  /** A change of the place, decided if it goes out. */
  public Draft move(CaseBuilder builder, String direction, String decision) {
    Draft move =
        builder
            .fresh("correction_place_change")
            .set(CORRECTION_PLACE_CHANGE.DIRECTION, direction)
            .set(CORRECTION_PLACE_CHANGE.INTERNAL, false)
            .set(CORRECTION_PLACE_CHANGE.APPLIED_ON, day("2026-07-01"))
            .set(CORRECTION_PLACE_CHANGE.REASON, "随妻子到邻县居住。")
            .set(CORRECTION_PLACE_CHANGE.REGION, "990102")
            .set(CORRECTION_PLACE_CHANGE.ADDRESS, "邻县城关镇幸福路9号")
            .set(CORRECTION_PLACE_CHANGE.OFFICE_OPINION, "情况属实，建议同意。")
            .set(CORRECTION_PLACE_CHANGE.ASKED_ON, day("2026-07-03"))
            .set(CORRECTION_PLACE_CHANGE.REPLIED_ON, day("2026-07-08"))
            .set(CORRECTION_PLACE_CHANGE.REPLY, decision.equals("GRANTED") ? "AGREED" : "REFUSED")
            .set(CORRECTION_PLACE_CHANGE.DECISION, decision)
            .set(CORRECTION_PLACE_CHANGE.DECIDED_ON, day("2026-07-10"))
            .set(CORRECTION_PLACE_CHANGE.TOLD_ON, day("2026-07-12"));
    return decision.equals("GRANTED")
        ? move.set(CORRECTION_PLACE_CHANGE.PAPERS_SENT_ON, day("2026-07-13"))
        : move;
  }

  private Draft area(CaseBuilder builder) {
    return builder
        .fresh("correction_area_entry")
        .set(CORRECTION_AREA_ENTRY.APPLIED_ON, day("2026-06-20"))
        .set(CORRECTION_AREA_ENTRY.PLACE, "双塘镇农贸市场")
        .set(CORRECTION_AREA_ENTRY.REASON, "办理摊位退租手续。")
        .set(CORRECTION_AREA_ENTRY.FROM_ON, day("2026-06-25"))
        .set(CORRECTION_AREA_ENTRY.TO_ON, day("2026-06-25"))
        .set(CORRECTION_AREA_ENTRY.OFFICE_OPINION, "情况属实，建议批准。")
        .set(CORRECTION_AREA_ENTRY.DECISION, "REFUSED")
        .set(CORRECTION_AREA_ENTRY.DECIDED_ON, day("2026-06-22"));
  }

  private Draft contact(CaseBuilder builder) {
    return builder
        .fresh("correction_contact_request")
        .set(CORRECTION_CONTACT_REQUEST.APPLIED_ON, day("2026-06-10"))
        .set(CORRECTION_CONTACT_REQUEST.PERSON_NAME, "钱进")
        .set(CORRECTION_CONTACT_REQUEST.RELATION, "被害人")
        .set(CORRECTION_CONTACT_REQUEST.REASON, "当面赔礼并支付赔偿余款。")
        .set(CORRECTION_CONTACT_REQUEST.MEET_ON, day("2026-06-18"))
        .set(CORRECTION_CONTACT_REQUEST.DECISION, "GRANTED")
        .set(CORRECTION_CONTACT_REQUEST.DECIDED_ON, day("2026-06-15"));
  }

  /** A decision on conduct, ten days after it was proposed. */
  public Draft conduct(CaseBuilder builder, String kind, String ground, String proposed) {
    Draft conduct =
        builder
            .fresh("correction_conduct")
            .set(CORRECTION_CONDUCT.CONDUCT_KIND, kind)
            .set(CORRECTION_CONDUCT.GROUND, ground)
            .set(CORRECTION_CONDUCT.FACTS, "未经批准到邻县务工两日，经通知后返回。")
            .set(CORRECTION_CONDUCT.EVIDENCE, "谈话记录、车票复印件")
            .set(CORRECTION_CONDUCT.PROPOSED_ON, day(proposed));
    return switch (kind) {
      case "PRAISE", "ADMONISH", "WARN" ->
          conduct
              .set(CORRECTION_CONDUCT.DECIDED_ON, day(proposed).plusDays(10))
              .set(CORRECTION_CONDUCT.DECIDED_BY, "COUNTY")
              .set(CORRECTION_CONDUCT.DECIDER, "示范县司法局")
              .set(CORRECTION_CONDUCT.OUTCOME, "GRANTED")
              .set(CORRECTION_CONDUCT.SERVED_ON, day(proposed).plusDays(12));
      default -> conduct;
    };
  }

  private Draft device(CaseBuilder builder) {
    return builder
        .fresh("correction_eloc")
        .set(CORRECTION_ELOC.GROUND, "LEFT_NO_LEAVE")
        .set(CORRECTION_ELOC.EVIDENCE, "未经批准到邻县务工的警告决定书")
        .set(CORRECTION_ELOC.PROPOSED_ON, day("2026-07-01"))
        .set(CORRECTION_ELOC.EXTENSION_NO, 0)
        .set(CORRECTION_ELOC.APPROVER_NAME, "李强")
        .set(CORRECTION_ELOC.APPROVER_POST, "局长")
        .set(CORRECTION_ELOC.APPROVER_LEVEL, "COUNTY_HEAD")
        .set(CORRECTION_ELOC.APPROVED_ON, day("2026-07-03"))
        .set(CORRECTION_ELOC.DEVICE_KIND, "DEDICATED")
        .set(CORRECTION_ELOC.FROM_ON, day("2026-07-05"))
        .set(CORRECTION_ELOC.TO_ON, day("2026-10-04"))
        .set(CORRECTION_ELOC.INFORMED_ON, day("2026-07-05"))
        .set(CORRECTION_ELOC.REMOVED_ON, day("2026-08-30"))
        .set(CORRECTION_ELOC.REMOVED_REASON, "NOT_NEEDED");
  }

  private Draft lost(CaseBuilder builder) {
    return builder
        .fresh("correction_lost")
        .set(CORRECTION_LOST.LOST_KIND, "OFF_SUPERVISION")
        .set(CORRECTION_LOST.FOUND_ON, day("2026-06-14"))
        .set(CORRECTION_LOST.LAST_CONTACT_ON, day("2026-06-07"))
        .set(CORRECTION_LOST.SEARCH_STEPS, "电话联系本人和家属；到居住地走访；联系务工单位。")
        .set(CORRECTION_LOST.LOCATED_ON, day("2026-06-16"))
        .set(CORRECTION_LOST.OUTCOME, "RETURNED");
  }

  private Draft access(CaseBuilder builder) {
    return builder
        .fresh("correction_file_access")
        .set(CORRECTION_FILE_ACCESS.READER, "孙丽")
        .set(CORRECTION_FILE_ACCESS.ORGAN, "东河县人民检察院")
        .set(CORRECTION_FILE_ACCESS.LEGAL_BASIS, "SUPERVISION")
        .set(CORRECTION_FILE_ACCESS.SCOPE, "外出审批和考核奖惩材料")
        .set(CORRECTION_FILE_ACCESS.APPROVED_BY, "李强")
        .set(CORRECTION_FILE_ACCESS.ON_DAY, day("2026-09-09"));
  }
}
