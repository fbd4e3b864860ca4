package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CHILD_HELP;
import static cn.sifasuo.vault.schema.Tables.AID_INSURANCE;
import static cn.sifasuo.vault.schema.Tables.AID_JOB_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_PLACEMENT;
import static cn.sifasuo.vault.schema.Tables.AID_STUDY;
import static cn.sifasuo.vault.schema.Tables.AID_SUPPORT;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jooq.TableField;

/** Work, land, relief, training: what was found and given (domain/resettlement.md §2.8–2.10). */
final class HelpRules implements RecordRules {

  /** Places that are work for somebody, which a ban on a trade may concern. */
  private static final Set<String> JOBS =
      Set.of("PUBLIC_POST", "STARTUP", "SELF_EMPLOYED", "ENTERPRISE");

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(HelpRules.class));
    placements(draft, found);
    supports(draft.children(AidHelpTypes.SUPPORTS), found);
    past(draft, AidHelpTypes.JOB_SERVICES, AID_JOB_SERVICE.ON_DAY, found);
    past(draft, AidHelpTypes.INSURANCES, AID_INSURANCE.ON_DAY, found);
    past(draft, AidHelpTypes.STUDIES, AID_STUDY.ON_DAY, found);
    List<Draft> studies = draft.children(AidHelpTypes.STUDIES);
    for (int i = 0; i < studies.size(); i++) {
      Integer hours = studies.get(i).get(AID_STUDY.HOURS);
      if (hours != null && hours < 1) {
        found.error(Findings.path(AidHelpTypes.STUDIES, i, AID_STUDY.HOURS), "aid.hours-none");
      }
    }
    children(draft.children(AidRowTypes.CHILD_HELPS), found, context);
    return found.all();
  }

  private static void past(
      Draft draft, String kind, TableField<?, LocalDate> column, Findings found) {
    List<Draft> rows = draft.children(kind);
    for (int i = 0; i < rows.size(); i++) {
      found.notInFuture(
          Findings.path(kind, i, column),
          rows.get(i).day(column),
          rows.get(i).type().field(column).label());
    }
  }

  /** Nobody is in two places on one day, or forms would count them twice (§7.7 check 5). */
  private static void placements(Draft file, Findings found) {
    List<Draft> rows = file.children(AidHelpTypes.PLACEMENTS);
    for (int i = 0; i < rows.size(); i++) {
      Draft row = rows.get(i);
      LocalDate from = row.day(AID_PLACEMENT.FROM_ON);
      LocalDate to = row.day(AID_PLACEMENT.TO_ON);
      String at = Findings.path(AidHelpTypes.PLACEMENTS, i, AID_PLACEMENT.FROM_ON);
      found.notInFuture(at, from, row.type().field(AID_PLACEMENT.FROM_ON).label());
      if (Findings.before(to, from)) {
        found.error(
            Findings.path(AidHelpTypes.PLACEMENTS, i, AID_PLACEMENT.TO_ON), "aid.days-turned");
      }
      if (file.has(AID_CASE.JOB_LIMIT)
          && from != null
          && to == null
          && JOBS.contains(row.get(AID_PLACEMENT.PLACE_KIND))) {
        found.warning(
            Findings.path(AidHelpTypes.PLACEMENTS, i, AID_PLACEMENT.PLACE_KIND),
            List.of(Findings.path(AID_CASE.JOB_LIMIT), at),
            "aid.job-limited");
      }
      if (Boolean.FALSE.equals(row.get(AID_PLACEMENT.CONFIRMED_BY_PAPER))) {
        found.warning(
            Findings.path(AidHelpTypes.PLACEMENTS, i, AID_PLACEMENT.CONFIRMED_BY_PAPER),
            "aid.placement-no-paper");
      }
      for (int j = 0; j < rows.size(); j++) {
        // the one that begins within the other is the one in the wrong
        if (from != null
            && j != i
            && AidFile.covers(
                rows.get(j).day(AID_PLACEMENT.FROM_ON), rows.get(j).day(AID_PLACEMENT.TO_ON), from)
            && (i > j || !from.equals(rows.get(j).day(AID_PLACEMENT.FROM_ON)))) {
          found.error(at, "aid.placements-overlap", from);
        }
      }
    }
  }

  private static void supports(List<Draft> rows, Findings found) {
    for (int i = 0; i < rows.size(); i++) {
      Draft row = rows.get(i);
      String at = Findings.path(AidHelpTypes.SUPPORTS, i, AID_SUPPORT.GRANTED_ON);
      LocalDate applied = row.day(AID_SUPPORT.APPLIED_ON);
      LocalDate granted = row.day(AID_SUPPORT.GRANTED_ON);
      found.notInFuture(
          Findings.path(AidHelpTypes.SUPPORTS, i, AID_SUPPORT.APPLIED_ON),
          applied,
          row.type().field(AID_SUPPORT.APPLIED_ON).label());
      found.notInFuture(at, granted, row.type().field(AID_SUPPORT.GRANTED_ON).label());
      if (row.has(AID_SUPPORT.RESULT)
          && row.is(AID_SUPPORT.RESULT, "GRANTED") != (granted != null)) {
        found.error(at, "aid.granted-day");
      }
      if (Findings.before(granted, applied)) {
        found.error(at, "aid.granted-before-applied");
      }
    }
  }

  /** Help for the children of prisoners is off until a local document begins it (§2.16). */
  private static void children(List<Draft> rows, Findings found, RuleContext context) {
    for (int i = 0; i < rows.size(); i++) {
      Draft row = rows.get(i);
      LocalDate on = row.day(AID_CHILD_HELP.ON_DAY);
      String at = Findings.path(AidRowTypes.CHILD_HELPS, i, AID_CHILD_HELP.ON_DAY);
      found.notInFuture(at, on, row.type().field(AID_CHILD_HELP.ON_DAY).label());
      if (on != null) {
        Rule rule = context.law().required("aid.child-help", on);
        if (rule.content().isBlank()) {
          found.errorBy(rule, at, "aid.child-help-off");
        }
      }
      String month = row.get(AID_CHILD_HELP.BIRTH_MONTH);
      if (month != null && !month(month)) {
        found.error(
            Findings.path(AidRowTypes.CHILD_HELPS, i, AID_CHILD_HELP.BIRTH_MONTH),
            "aid.child-month");
      }
    }
  }

  private static boolean month(String text) {
    try {
      return text.equals(YearMonth.parse(text).toString());
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
