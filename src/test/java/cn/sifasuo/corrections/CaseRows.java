package cn.sifasuo.corrections;

import static cn.sifasuo.corrections.CorrectionsDesk.day;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_CUSTODY;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_ELOC;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_HELP;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_INJUNCTION;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_LOST;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_PLACE_CHANGE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REOFFENCE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_REPORT;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_TERM_CHANGE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_VISIT;

import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.RecordTypes;
import org.jspecify.annotations.Nullable;

/** Rows of a synthetic case as the papers of others give them, complete and in order. */
public final class CaseRows {

  private final RecordTypes all;

  public CaseRows(RecordTypes all) {
    this.all = all;
  }

  private Draft fresh(String type) {
    return Draft.fresh(all.get(type));
  }

  /** A decision that was proposed and made on one day. */
  public Draft conduct(String kind, String ground, String by, String on) {
    return fresh("correction_conduct")
        .set(CORRECTION_CONDUCT.CONDUCT_KIND, kind)
        .set(CORRECTION_CONDUCT.FACTS, "未按规定报告")
        .set(CORRECTION_CONDUCT.GROUND, ground)
        .set(CORRECTION_CONDUCT.PROPOSED_ON, day(on))
        .set(CORRECTION_CONDUCT.DECIDED_ON, day(on))
        .set(CORRECTION_CONDUCT.DECIDED_BY, by)
        .set(CORRECTION_CONDUCT.OUTCOME, "GRANTED");
  }

  /** A court's decision that cuts the term. */
  public Draft commuted(String on) {
    return conduct("COMMUTE", "M_MERIT", "COURT", on);
  }

  /** A device approved for a first time by the head of the county's administration. */
  public Draft device(String ground, String from, String to) {
    return fresh("correction_eloc")
        .set(CORRECTION_ELOC.GROUND, ground)
        .set(CORRECTION_ELOC.EVIDENCE, "警告决定书")
        .set(CORRECTION_ELOC.PROPOSED_ON, day(from).minusDays(2))
        .set(CORRECTION_ELOC.EXTENSION_NO, 0)
        .set(CORRECTION_ELOC.APPROVER_NAME, "陈明")
        .set(CORRECTION_ELOC.APPROVER_POST, "县司法局局长")
        .set(CORRECTION_ELOC.APPROVER_LEVEL, "COUNTY_HEAD")
        .set(CORRECTION_ELOC.APPROVED_ON, day(from).minusDays(1))
        .set(CORRECTION_ELOC.DEVICE_KIND, "DEDICATED")
        .set(CORRECTION_ELOC.FROM_ON, day(from))
        .set(CORRECTION_ELOC.TO_ON, day(to))
        .set(CORRECTION_ELOC.INFORMED_ON, day(from));
  }

  /** The same device approved again after an assessment. */
  public Draft extension(String ground, int number, String from, String to) {
    return device(ground, from, to)
        .set(CORRECTION_ELOC.EXTENSION_NO, number)
        .set(CORRECTION_ELOC.ASSESSMENT, "仍有离开市县的可能，需继续使用");
  }

  /**
   * Somebody who could not be found.
   *
   * @param located null while the search goes on
   */
  public Draft lost(String kind, String found, @Nullable String located) {
    return fresh("correction_lost")
        .set(CORRECTION_LOST.LOST_KIND, kind)
        .set(CORRECTION_LOST.FOUND_ON, day(found))
        .set(CORRECTION_LOST.SEARCH_STEPS, "电话、走访")
        .set(CORRECTION_LOST.LOCATED_ON, located == null ? null : day(located))
        .set(CORRECTION_LOST.OUTCOME, located == null ? "OPEN" : "FOUND");
  }

  /**
   * @param to the last day of it; null while it goes on
   */
  public Draft custody(String from, @Nullable String to) {
    return fresh("correction_custody")
        .set(CORRECTION_CUSTODY.CUSTODY_KIND, "CRIM_DETENTION")
        .set(CORRECTION_CUSTODY.ORGAN, "东河县公安局")
        .set(CORRECTION_CUSTODY.FROM_ON, day(from))
        .set(CORRECTION_CUSTODY.TO_ON, to == null ? null : day(to))
        .set(CORRECTION_CUSTODY.NOTIFIED_ON, day(from));
  }

  public Draft injunction(String from, String to) {
    return fresh("correction_injunction")
        .set(CORRECTION_INJUNCTION.COURT, "东河县人民法院")
        .set(CORRECTION_INJUNCTION.DOC_NO, "（2026）东刑初1号")
        .set(CORRECTION_INJUNCTION.INJUNCTION_KIND, "AREA")
        .set(CORRECTION_INJUNCTION.CONTENT, "禁止进入夜总会、酒吧")
        .set(CORRECTION_INJUNCTION.VALID_FROM, day(from))
        .set(CORRECTION_INJUNCTION.VALID_TO, day(to));
  }

  public Draft termChange(String kind, String on, String newTo) {
    return fresh("correction_term_change")
        .set(CORRECTION_TERM_CHANGE.CHANGE_KIND, kind)
        .set(CORRECTION_TERM_CHANGE.DOC_NO, "（2026）变字2号")
        .set(CORRECTION_TERM_CHANGE.EFFECTIVE_ON, day(on))
        .set(CORRECTION_TERM_CHANGE.NEW_TO, day(newTo));
  }

  public Draft reoffence(String stage, String offence, String on) {
    return fresh("correction_reoffence")
        .set(CORRECTION_REOFFENCE.STAGE, stage)
        .set(CORRECTION_REOFFENCE.OFFENCE_GROUP, "PROPERTY")
        .set(CORRECTION_REOFFENCE.OFFENCE_ON, day(offence))
        .set(CORRECTION_REOFFENCE.STAGE_ON, day(on))
        .set(CORRECTION_REOFFENCE.DOC_NO, "（2026）东刑初9号");
  }

  /** A move to another place, applied for in time. */
  public Draft move(String on, boolean internal) {
    return fresh("correction_place_change")
        .set(CORRECTION_PLACE_CHANGE.DIRECTION, "OUT")
        .set(CORRECTION_PLACE_CHANGE.INTERNAL, internal)
        .set(CORRECTION_PLACE_CHANGE.APPLIED_ON, day(on).minusDays(20))
        .set(CORRECTION_PLACE_CHANGE.REASON, "随子女居住")
        .set(CORRECTION_PLACE_CHANGE.REGION, "990200")
        .set(CORRECTION_PLACE_CHANGE.ADDRESS, "西山市新河镇")
        .set(CORRECTION_PLACE_CHANGE.DECISION, "GRANTED")
        .set(CORRECTION_PLACE_CHANGE.DECIDED_ON, day(on).minusDays(5))
        .set(CORRECTION_PLACE_CHANGE.MOVED_ON, day(on));
  }

  public Draft help(String kind, String on) {
    return fresh("correction_help")
        .set(CORRECTION_HELP.HELP_KIND, kind)
        .set(CORRECTION_HELP.ON_DAY, day(on))
        .set(CORRECTION_HELP.PROVIDER, "周敏");
  }

  public Draft visit(String on) {
    return fresh("correction_visit")
        .set(CORRECTION_VISIT.VISITED_ON, day(on))
        .set(CORRECTION_VISIT.PLACE_KIND, "HOME")
        .set(CORRECTION_VISIT.MET, "母亲")
        .set(CORRECTION_VISIT.FINDINGS, "家中平稳")
        .set(CORRECTION_VISIT.VISITORS, "周敏、刘建国")
        .set(CORRECTION_VISIT.PRIVACY_KEPT, true);
  }

  public Draft report(String way, String on) {
    return fresh("correction_report")
        .set(CORRECTION_REPORT.REPORTED_ON, day(on))
        .set(CORRECTION_REPORT.WAY, way)
        .set(CORRECTION_REPORT.REPORT_KIND, "REGULAR")
        .set(CORRECTION_REPORT.SUMMARY, "本周在家务农，无外出")
        .set(CORRECTION_REPORT.TAKEN_BY, "周敏");
  }
}
