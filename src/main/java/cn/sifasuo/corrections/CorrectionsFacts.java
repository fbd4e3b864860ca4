package cn.sifasuo.corrections;

import cn.sifasuo.ledger.FactGuide;
import cn.sifasuo.ledger.FactGuide.CodeColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of this ledger's fact views hold (migration V33). */
public final class CorrectionsFacts {

  private static final String CASE = "fact_correction_case";
  private static final String SPAN = "fact_correction_span";
  private static final String WORK = "fact_correction_work";
  private static final String LEVEL = "fact_correction_level";
  private static final String ACT = "fact_correction_act";
  private static final String SESSION = "fact_correction_session";
  private static final String ASSESSMENT = "fact_correction_assessment";
  private static final String TOTAL = "fact_correction_total";
  private static final String CASES = "correction_case";

  private CorrectionsFacts() {}

  public static FactGuide guide() {
    return new FactGuide(
        List.of(
            filled(CASE, "category", "CORR_CATEGORY"),
            filled(CASE, "main_offence", "OFFENCE_GROUP"),
            filled(CASE, "gender", "SEX"),
            maybeEmpty(CASE, "hukou_kind", "HUKOU"),
            maybeEmpty(CASE, "education", "CORR_EDU"),
            maybeEmpty(CASE, "route", "ROUTE"),
            maybeEmpty(CASE, "ethnic_group", "ETHNIC_GROUP"),
            maybeEmpty(CASE, "report_result", "REPORT_RESULT"),
            maybeEmpty(CASE, "left_kind", "CORR_LEFT"),
            maybeEmpty(CASE, "death_kind", "DEATH"),
            filled(SPAN, "span_kind", "CORR_SPAN"),
            filled(ACT, "act_kind", "CORR_ACT"),
            filled(SESSION, "session_form", "CORR_SESSION"),
            maybeEmpty(SESSION, "topic", "EDUCATION_TOPIC"),
            filled(ASSESSMENT, "requester_kind", "REQUESTER"),
            filled(SPAN, "category", "CORR_CATEGORY"),
            maybeEmpty(WORK, "span_code", "WORK_STATUS"),
            filled(WORK, "category", "CORR_CATEGORY"),
            maybeEmpty(LEVEL, "span_code", "LEVEL"),
            filled(LEVEL, "category", "CORR_CATEGORY"),
            filled(ACT, "category", "CORR_CATEGORY"),
            filled(ASSESSMENT, "opinion", "FIT"),
            filled(ASSESSMENT, "adopted", "ADOPTED"),
            maybeEmpty(TOTAL, "total_kind", "CORR_OPENING"),
            maybeEmpty(TOTAL, "later_kind", "CORR_OPENING")),
        // spans and totals are told by the days they begin and end, which are counted as they are
        Map.of(ACT, Set.of("happened_on")),
        Map.of(
            CASE, CASES,
            WORK, CASES,
            LEVEL, CASES,
            SPAN, CASES,
            ACT, CASES,
            SESSION, "correction_session",
            ASSESSMENT, "correction_assessment",
            TOTAL, CASES),
        Map.of(
            CASE,
                Map.of(
                    "stock_from", "在册起始日",
                    "turns_18_on", "满18周岁日期",
                    "turns_46_on", "满46周岁日期",
                    "turns_61_on", "满61周岁日期",
                    "makes_intake", "计入接收",
                    "makes_decrease", "计入减少",
                    "left_internal", "本县内转出",
                    "late", "补录"),
            WORK,
                Map.of(
                    "span_code", "就业就学",
                    "valid_from", "起始日期",
                    "valid_to", "终止日期",
                    "turns_16_on", "满16周岁日期"),
            LEVEL, Map.of("span_code", "管理类别", "valid_from", "起始日期", "valid_to", "终止日期"),
            SPAN,
                Map.of(
                    "span_kind", "情况",
                    "span_code", "情况内容",
                    "valid_from", "起始日期",
                    "valid_to", "终止日期",
                    "extended", "延长",
                    "stock_from", "在册起始日",
                    "registered_on", "接收登记日期"),
            ACT,
                Map.of(
                    "act_kind", "事项",
                    "act_code", "事项内容",
                    "happened_on", "办理日期",
                    "counted_on", "计入日期",
                    "late", "补录",
                    "ended_on", "解除日期",
                    "amount", "金额"),
            SESSION,
                Map.of(
                    "session_form", "形式",
                    "counted_on", "计入日期",
                    "persons", "参加人次",
                    "person_hours", "参加人时",
                    "late", "补录"),
            ASSESSMENT, Map.of("overdue", "逾期", "late", "补录"),
            TOTAL,
                Map.of(
                    "total_kind", "累计事项",
                    "counted_on", "日期",
                    "later_kind", "离册事项",
                    "later_on", "离册日期",
                    "covered_on", "已含于期初累计的日期",
                    "later_covered_on", "离册事项已含于期初累计的日期",
                    "persons", "人数")));
  }

  private static CodeColumn filled(String view, String column, String list) {
    return new CodeColumn(view, column, list, false);
  }

  private static CodeColumn maybeEmpty(String view, String column, String list) {
    return new CodeColumn(view, column, list, true);
  }
}
