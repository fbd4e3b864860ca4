package cn.sifasuo.resettlement;

import static cn.sifasuo.vault.schema.Tables.AID_CASE;
import static cn.sifasuo.vault.schema.Tables.AID_CONTACT;
import static cn.sifasuo.vault.schema.Tables.AID_SERVICE;
import static cn.sifasuo.vault.schema.Tables.AID_SITUATION;
import static cn.sifasuo.vault.schema.Tables.AID_THREE_NO;
import static cn.sifasuo.vault.schema.Tables.AID_YEAR_NOTE;

import cn.sifasuo.kernel.Problem;
import cn.sifasuo.kernel.Wording;
import cn.sifasuo.law.DatedRules;
import cn.sifasuo.law.Rule;
import cn.sifasuo.ledger.Draft;
import cn.sifasuo.ledger.Findings;
import cn.sifasuo.ledger.RecordRules;
import cn.sifasuo.ledger.RuleContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.TableField;

/**
 * How the person stands: wants to be helped, can be reached, has home, kin, income and work
 * (domain/resettlement.md §2.6, §2.7, §5).
 */
final class StandingRules implements RecordRules {

  private static final String DEFINITION = "aid.three-no.definition";

  @Override
  public void derive(Draft draft, RuleContext context) {
    for (Draft row : draft.children(AidRowTypes.THREE_NOS)) {
      LocalDate asOf = row.day(AID_THREE_NO.AS_OF);
      String definition =
          asOf == null
              ? null
              : definition(context.law(), asOf.getYear()).map(Rule::content).orElse(null);
      boolean known = "DEF_A".equals(definition) || "DEF_B".equals(definition);
      row.set(AID_THREE_NO.DEFINITION, known ? definition : null);
      row.set(AID_THREE_NO.IS_THREE_NO, known ? threeNo(row, "DEF_A".equals(definition)) : null);
    }
  }

  /** Home and kin in both meanings; a living in the first, work in the second (§2.6). */
  private static boolean threeNo(Draft row, boolean living) {
    return Stream.of(
            AID_THREE_NO.NO_HOME,
            AID_THREE_NO.NO_KIN,
            living ? AID_THREE_NO.NO_INCOME : AID_THREE_NO.NO_JOB)
        .allMatch(c -> Boolean.TRUE.equals(row.get(c)));
  }

  /** The meaning of a year: the first set for a day of it, for all of it, so that it is one. */
  static Optional<Rule> definition(DatedRules law, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    return law.on(DEFINITION, first)
        .filter(r -> !r.content().isBlank())
        .or(() ->
            law.all(DEFINITION).stream()
                .filter(r -> !r.content().isBlank())
                .filter(r -> !r.validFrom().isBefore(first) && !r.validFrom().isAfter(last))
                .min(Comparator.comparing(Rule::validFrom)));
  }

  @Override
  public List<Problem> check(Draft draft, RuleContext context) {
    Findings found = new Findings(context, Wording.of(StandingRules.class));
    services(draft.children(AidRowTypes.SERVICES), found, context);
    threeNos(draft.children(AidRowTypes.THREE_NOS), found, context);
    days(draft, AidRowTypes.SITUATIONS, AID_SITUATION.FROM_ON, true, found);
    able(draft, found);
    days(draft, AidRowTypes.CONTACTS, AID_CONTACT.CONTACTED_ON, false, found);
    Set<Integer> years = new HashSet<>();
    List<Draft> notes = draft.children(AidRowTypes.YEAR_NOTES);
    for (int i = 0; i < notes.size(); i++) {
      Integer year = notes.get(i).get(AID_YEAR_NOTE.NOTE_YEAR);
      if (year != null && !years.add(year)) {
        found.error(
            Findings.path(AidRowTypes.YEAR_NOTES, i, AID_YEAR_NOTE.NOTE_YEAR),
            "aid.year-note-twice",
            year);
      }
    }
    return found.all();
  }

  /** Forms take the newest situation; who cannot work is not among those to be placed. */
  private static void able(Draft draft, Findings found) {
    List<Draft> rows = draft.children(AidRowTypes.SITUATIONS);
    for (int i = Math.max(0, rows.size() - 1); i < rows.size(); i++) {
      if (draft.is(AID_CASE.HEALTH_CAPACITY, "NONE")
          && !rows.get(i).is(AID_SITUATION.WORK, "UNABLE")
          && !rows.get(i).is(AID_SITUATION.WORK, "STUDENT")
          && !Boolean.TRUE.equals(rows.get(i).get(AID_SITUATION.RETIRED))) {
        found.warning(
            Findings.path(AidRowTypes.SITUATIONS, i, AID_SITUATION.WORK),
            List.of(Findings.path(AID_CASE.HEALTH_CAPACITY)),
            "aid.unable-counts-as-able");
      }
    }
  }

  private static void services(List<Draft> rows, Findings found, RuleContext context) {
    days(rows, AidRowTypes.SERVICES, AID_SERVICE.FROM_ON, true, found);
    for (int i = 0; i < rows.size(); i++) {
      Draft row = rows.get(i);
      if (row.is(AID_SERVICE.SERVICE, "NO_SERVICE")
          && !Boolean.TRUE.equals(row.get(AID_SERVICE.IN_WRITING))
          && !row.has(AID_SERVICE.NOTE)) {
        found.error(
            Findings.path(AidRowTypes.SERVICES, i, AID_SERVICE.IN_WRITING),
            "aid.refusal-not-written");
      }
      if (row.is(AID_SERVICE.SERVICE, "LOST_CONTACT")) {
        tries(row, i, found, context);
      }
    }
  }

  private static void tries(Draft row, int i, Findings found, RuleContext context) {
    LocalDate first = row.day(AID_SERVICE.FIRST_TRY_ON);
    LocalDate second = row.day(AID_SERVICE.SECOND_TRY_ON);
    LocalDate since = row.day(AID_SERVICE.FROM_ON);
    String at = Findings.path(AidRowTypes.SERVICES, i, AID_SERVICE.SECOND_TRY_ON);
    if (first == null || second == null) {
      Rule tries =
          context.law().required("aid.lost.tries", since == null ? context.today() : since);
      found.errorBy(tries, at, "aid.tries-missing", tries.number());
    } else if (!first.isBefore(second) || since != null && second.isAfter(since)) {
      found.error(at, "aid.tries-after");
    }
  }

  private static void threeNos(List<Draft> rows, Findings found, RuleContext context) {
    days(rows, AidRowTypes.THREE_NOS, AID_THREE_NO.AS_OF, true, found);
    for (int i = 0; i < rows.size(); i++) {
      LocalDate asOf = rows.get(i).day(AID_THREE_NO.AS_OF);
      if (asOf == null || rows.get(i).has(AID_THREE_NO.DEFINITION)) {
        continue;
      }
      String at = Findings.path(AidRowTypes.THREE_NOS, i, AID_THREE_NO.AS_OF);
      Optional<Rule> unknown = definition(context.law(), asOf.getYear());
      if (unknown.isPresent()) {
        Rule rule = unknown.get();
        found.errorBy(rule, at, "aid.three-no-unknown-definition", rule.content());
      } else {
        found.errorBy(
            context.law().required(DEFINITION, asOf),
            at,
            "aid.three-no-no-definition",
            Integer.toString(asOf.getYear()));
      }
    }
  }

  private static void days(
      Draft draft, String kind, TableField<?, LocalDate> column, boolean once, Findings found) {
    days(draft.children(kind), kind, column, once, found);
  }

  /** No day lies ahead, and of rows that hold until the next no two begin on one. */
  private static void days(
      List<Draft> rows,
      String kind,
      TableField<?, LocalDate> column,
      boolean once,
      Findings found) {
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      LocalDate day = rows.get(i).day(column);
      String at = Findings.path(kind, i, column);
      found.notInFuture(at, day, rows.get(i).type().field(column).label());
      if (once && day != null && !seen.add(day)) {
        found.error(at, "aid.same-day", day);
      }
    }
  }
}
