package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CASE;
import static cn.sifasuo.vault.schema.Tables.CORRECTION_GROUP_MEMBER;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * 矫正小组 (§2.6): a woman has a woman in her group on each day, a minor somebody who knows minors (CCL
 * 25, 52), and every group a leader.
 */
final class GroupRules implements RecordRules {

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(GroupRules.class));
    CorrectionFile file = new CorrectionFile(draft);
    LocalDate formed = draft.day(CORRECTION_CASE.GROUP_FORMED_ON);
    List<CorrectionFile.Row> members = file.rows(FileRows.GROUP_MEMBERS);
    for (CorrectionFile.Row member : members) {
      if (Findings.before(
          member.day(CORRECTION_GROUP_MEMBER.VALID_TO),
          member.day(CORRECTION_GROUP_MEMBER.VALID_FROM))) {
        found.error(member.path(CORRECTION_GROUP_MEMBER.VALID_TO), "group.left-before-joined");
      }
    }
    if (formed == null) {
      return found.all();
    }
    if (members.stream().noneMatch(m -> m.is(CORRECTION_GROUP_MEMBER.ROLE, "LEADER"))) {
      found.lacking(FileRows.GROUP_MEMBERS, "group.no-leader");
    }
    CorrectionFile.Left left = file.left();
    LocalDate until = left == null ? context.today() : left.on();
    CorrectionsLaw law = new CorrectionsLaw(context.law());
    if (draft.is(CORRECTION_CASE.GENDER, "FEMALE")) {
      each(
          members,
          formed,
          until,
          m -> m.is(CORRECTION_GROUP_MEMBER.GENDER, "FEMALE"),
          "group.female",
          "group.no-woman",
          found,
          law);
    }
    if (file.minorRegime()) {
      each(
          members,
          formed,
          until,
          m -> m.yes(CORRECTION_GROUP_MEMBER.KNOWS_MINORS),
          "group.minor",
          "group.nobody-knows-minors",
          found,
          law);
    }
    return found.all();
  }

  /** Names the first day without enough such members; it can only be a day on which one went. */
  private static void each(
      List<CorrectionFile.Row> members,
      LocalDate from,
      LocalDate until,
      Predicate<CorrectionFile.Row> such,
      String key,
      String rule,
      Findings found,
      CorrectionsLaw law) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(from);
    law.rules().all("corrections." + key).forEach(r -> days.add(r.validFrom()));
    for (CorrectionFile.Row member : members) {
      LocalDate to = member.day(CORRECTION_GROUP_MEMBER.VALID_TO);
      if (to != null) {
        days.add(to.plusDays(1));
      }
    }
    for (LocalDate day : days.subSet(from, true, until.isBefore(from) ? from : until, true)) {
      long there = members.stream().filter(such).filter(m -> on(m, day)).count();
      var broken = law.on(key, day).filter(r -> there < r.number());
      if (broken.isPresent()) {
        found.lackingBy(broken.get(), FileRows.GROUP_MEMBERS, rule, day);
        return;
      }
    }
  }

  private static boolean on(CorrectionFile.Row member, LocalDate day) {
    return !Findings.before(day, member.day(CORRECTION_GROUP_MEMBER.VALID_FROM))
        && !Findings.before(member.day(CORRECTION_GROUP_MEMBER.VALID_TO), day);
  }
}
