package cn.sifasuo.corrections;

import static cn.sifasuo.vault.schema.Tables.CORRECTION_CONDUCT;

import cn.sifasuo.law.Rule;
import cn.sifasuo.law.WorkCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By when a court or organ answers a proposal (§5 court.*, recommit.*, commute.*). Where two laws
 * say so, as for parole since the Prison Law of 2026, it is the shorter of both.
 *
 * @param rule the one that set the day
 */
record CourtAnswer(LocalDate due, Rule rule) {

  private static final int HOURS_A_DAY = 24;

  private static final Map<String, List<String>> LIMITS =
      Map.of(
          "REVOKE_PROBATION",
          List.of("court.revoke.months", "court.revoke.days"),
          "REVOKE_PAROLE",
          List.of("court.revoke.months", "court.revoke.days", "prison.parole.revoke.months"),
          "RECOMMIT",
          List.of("recommit.days"),
          "COMMUTE",
          List.of("commute.days"),
          "ARREST",
          List.of("court.arrest.hours"));

  /**
   * @param conduct a proposal; counted from the day it was made, as the rules were on it
   * @return empty if nobody has to answer it, or it was answered
   */
  static Optional<CourtAnswer> to(
      CorrectionFile.Row conduct, CorrectionsLaw law, WorkCalendar calendar) {
    LocalDate proposed = conduct.day(CORRECTION_CONDUCT.PROPOSED_ON);
    String kind = conduct.draft().get(CORRECTION_CONDUCT.CONDUCT_KIND);
    boolean answered =
        conduct.draft().has(CORRECTION_CONDUCT.DECIDED_ON)
            || conduct.draft().has(CORRECTION_CONDUCT.OUTCOME);
    if (proposed == null || kind == null || answered) {
      return Optional.empty();
    }
    return LIMITS.getOrDefault(kind, List.of()).stream()
        .flatMap(key -> law.on(key, proposed).stream())
        .map(rule -> new CourtAnswer(end(proposed, rule, calendar), rule))
        .min(Comparator.comparing(CourtAnswer::due));
  }

  /** Hours run on holidays; a limit in days or months ends on a work day. */
  private static LocalDate end(LocalDate from, Rule rule, WorkCalendar calendar) {
    if (rule.name().endsWith(".hours")) {
      return from.plusDays(Math.ceilDiv(rule.number(), HOURS_A_DAY));
    }
    return rule.name().endsWith(".months")
        ? calendar.sameOrNextWorkDay(from.plusMonths(rule.number()))
        : calendar.endOfLimit(from, rule.number());
  }

  /** Of every proposal nobody has answered yet. */
  static Stream<CourtAnswer> open(CorrectionFile file, CorrectionsLaw law, WorkCalendar calendar) {
    return file.rows(ConductRows.CONDUCTS).stream().flatMap(r -> to(r, law, calendar).stream());
  }
}
